package org.castlist.export.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.castlist.video.Moment;
import org.castlist.video.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactTimeTest {

    @ParameterizedTest
    @CsvSource({"24000, 1001", "30000, 1001", "60000, 1001", "25, 1", "24, 1"})
    void framesOfAConstantRateKeepTheirNumbersForDays(long numerator, long denominator) {
        Rational rate = new Rational(numerator, denominator);
        Rational frame = new Rational(denominator, numerator);
        for (long number = 0; number < 20_000_000; number += 99_991) {
            assertThat(ExactTime.nearest(new Moment(number, frame), rate)).isEqualTo(number);
        }
    }

    @Test
    void millisecondsAreThoseOfTheExactFraction() {
        Moment moment = new Moment(24_001, new Rational(1001, 24000));
        assertThat(ExactTime.millis(moment)).isEqualTo(1_001_042); // 1001041.708...
        assertThat(ExactTime.seconds(moment)).isEqualTo(new BigDecimal("1001.041708"));
    }

    @Test
    void halvesAreRoundedUp() {
        assertThat(ExactTime.millis(new Moment(1, new Rational(1, 2000)))).isEqualTo(1);
        assertThat(ExactTime.millis(new Moment(3, new Rational(1, 2000)))).isEqualTo(2);
    }

    @Test
    void aMomentBeforeTheFilmIsItsStart() {
        assertThat(ExactTime.millis(new Moment(-40, new Rational(1, 1000)))).isZero();
    }

    @Test
    void wholeSecondsHaveNoDecimals() {
        assertThat(ExactTime.seconds(CastFixture.frame(0)).toPlainString()).isEqualTo("0");
        assertThat(ExactTime.seconds(CastFixture.frame(250)).toPlainString()).isEqualTo("10");
    }
}
