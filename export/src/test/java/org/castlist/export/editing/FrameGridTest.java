package org.castlist.export.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Random;
import org.castlist.video.Moment;
import org.castlist.video.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameGridTest {

    @ParameterizedTest
    @CsvSource({
        "959/40, 24000/1001", // 23.975
        "2397/100, 24000/1001",
        "24000/1001, 24000/1001",
        "24/1, 24/1",
        "2402/100, 24/1",
        "25/1, 25/1",
        "2998/100, 30000/1001",
        "30000/1001, 30000/1001",
        "30/1, 30/1",
        "48/1, 48/1",
        "50/1, 50/1",
        "5994/100, 60000/1001",
        "60/1, 60/1"
    })
    void theAverageOfAStandardRateIsThatRate(String average, String standard) {
        assertThat(FrameGrid.near(rational(average)).rate()).isEqualTo(rational(standard));
    }

    @ParameterizedTest
    @CsvSource({"2403/100", "2987/100", "15/1", "1/1", "120/1", "1/10", "90000/3017"})
    void anyOtherRateStaysExactlyItself(String average) {
        assertThat(FrameGrid.near(rational(average)).rate()).isEqualTo(rational(average));
    }

    @ParameterizedTest
    @CsvSource({
        "24000/1001, 1001/24000", "24000/1001, 1/90000", "24000/1001, 1/1000",
        "30000/1001, 1001/30000", "30000/1001, 1/90000", "30000/1001, 1/1000"
    })
    void threeHoursOfFramesKeepTheirNumbersWhateverTheClock(String rate, String timeBase) {
        FrameGrid grid = new FrameGrid(rational(rate));
        Rational base = rational(timeBase);
        long frames = Math.round(3 * 3600 * grid.rate().toDouble());
        for (long frame = 0; frame <= frames; frame++) {
            long ticks = Math.round((double) frame
                    * grid.rate().denominator()
                    * base.denominator()
                    / grid.rate().numerator()
                    / base.numerator());
            assertThat(grid.frameAt(new Moment(ticks, base))).isEqualTo(frame);
        }
    }

    @ParameterizedTest
    @CsvSource({"24000/1001", "30000/1001", "60000/1001", "2987/100"})
    void noMomentOfThreeHoursIsMoreThanHalfAFrameFromItsFrame(String rate) {
        FrameGrid grid = new FrameGrid(rational(rate));
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            long ticks = random.nextInt(3 * 3600 * 90_000);
            long frame = grid.frameAt(new Moment(ticks, new Rational(1, 90_000)));
            // |frame / rate - ticks / 90000| <= 1 / (2 rate), without fractions
            BigInteger off = times(2 * frame, grid.rate().denominator(), 90_000)
                    .subtract(times(2 * ticks, grid.rate().numerator(), 1));
            assertThat(off.abs()).isLessThanOrEqualTo(times(1, grid.rate().denominator(), 90_000));
        }
    }

    @Test
    void aMomentBeforeTheFilmIsItsFirstFrame() {
        assertThat(new FrameGrid(new Rational(25, 1)).frameAt(new Moment(-3, new Rational(1, 25))))
                .isZero();
    }

    @Test
    void aRangeHasAFrameAtLeastAndNoneBeforeTheFilm() {
        assertThatThrownBy(() -> new FrameRange(5, 5)).hasMessageContaining("from 5 to 5");
        assertThatThrownBy(() -> new FrameRange(-1, 5)).hasMessageContaining("from -1 to 5");
    }

    private static BigInteger times(long a, long b, long c) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).multiply(BigInteger.valueOf(c));
    }

    private static Rational rational(String text) {
        String[] parts = text.split("/");
        return new Rational(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }
}
