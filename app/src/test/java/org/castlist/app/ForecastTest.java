package org.castlist.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private static final Forecast.Once NOTHING_ONCE = new Forecast.Once(ProbeCost.NONE, 0, 0, 0);

    /** Ten seconds of film that took so many by the clock, twice that of processor time, and show so many whole tracks. */
    private static Sample sample(double wall, int tracks) {
        return new Sample(
                10,
                new ProbeCost(wall, 2 * wall),
                new Sample.Tracks(tracks, 0),
                8 * tracks,
                new Sample.Disk(1000.0 * tracks, 50));
    }

    @Test
    void whatEveryStretchCostsAlikeIsMultipliedByTheLength() {
        Forecast forecast = Forecast.of(List.of(sample(1, 3), sample(1, 3)), NOTHING_ONCE, 3600);
        assertThat(forecast.tracks()).isEqualTo(new Range(1080, 1080, 1080));
        assertThat(forecast.disk().likely()).isCloseTo(1080 * 1000 + 360 * 50, within(1e-6));
        double actTwo = 30 * Math.pow(1080 / 4800.0, 1.5) + 300 * .03; // never more than 300 faces
        assertThat(forecast.wall().likely()).isCloseTo(360 + actTwo, within(1e-6));
        assertThat(forecast.processor().likely()).isCloseTo(720 + actTwo, within(1e-6));
    }

    @Test
    void whatPoorPicturesDoIsLearnedFromFourFacesOfATrack() {
        List<Sample> samples = List.of(sample(0, 1)); // of eight crops
        double people = Forecast.of(samples, NOTHING_ONCE, 100).wall().likely();
        assertThat(people).isCloseTo(10 * 4 * .03 + 30 * Math.pow(10 / 4800.0, 1.5), within(1e-6));
    }

    @Test
    void theRangeReachesFromTheCheapestStretchToTheDearest() {
        Forecast forecast = Forecast.of(List.of(sample(1, 0), sample(2, 0), sample(6, 0)), NOTHING_ONCE, 100);
        assertThat(forecast.wall().low()).isLessThanOrEqualTo(10).isGreaterThan(5);
        assertThat(forecast.wall().likely()).isCloseTo(30, within(1e-6));
        assertThat(forecast.wall().high()).isGreaterThanOrEqualTo(60).isLessThan(90);
    }

    @Test
    void oneStretchAloneMakesAWideRange() {
        Forecast forecast = Forecast.of(List.of(sample(1, 0)), NOTHING_ONCE, 100);
        assertThat(forecast.wall()).isEqualTo(new Range(5, 10, 20));
        assertThat(forecast.disk()).isEqualTo(new Range(250, 500, 1000));
        Forecast all = Forecast.of(List.of(sample(1, 0)), NOTHING_ONCE, 10);
        assertThat(all.disk()).isEqualTo(Range.exactly(50));
    }

    @Test
    void whatIsPaidOnceDoesNotGrowWithTheFilm() {
        Forecast.Once once = new Forecast.Once(new ProbeCost(5, 7), 4000, 300, 200);
        List<Sample> samples = List.of(sample(1, 0));
        Forecast brief = Forecast.of(samples, once, 10);
        Forecast hour = Forecast.of(samples, once, 3600);
        assertThat(brief.wall().likely()).isCloseTo(6, within(1e-6));
        assertThat(hour.wall().likely()).isCloseTo(365, within(1e-6));
        assertThat(brief.disk().likely()).isCloseTo(4050, within(1e-6));
        assertThat(hour.memory()).isEqualTo(new Range(300, 300, 500));
    }

    @Test
    void aFaceThatGoesOnBeyondTheStretchMayBeOneTrackOrMany() {
        Sample through = new Sample(10, ProbeCost.NONE, new Sample.Tracks(1, 2), 8, new Sample.Disk(800, 0));
        Range tracks = Forecast.of(List.of(through), NOTHING_ONCE, 100).tracks();
        assertThat(tracks).isEqualTo(new Range(0, 5, 10));
    }

    @Test
    void manyTracksNeedMemoryBySquare() {
        List<Sample> samples = List.of(sample(1, 10));
        double some = Forecast.of(samples, NOTHING_ONCE, 10_000).memory().likely(); // 10,000 tracks
        assertThat(some).isCloseTo(1e4 * 8 * 2048 + 1e8 * 8, within(1.0));
    }

    @Test
    void oneFilmAfterTheOtherTakesTheSumOfTimeAndTheMostOfMemory() {
        Forecast.Once once = new Forecast.Once(ProbeCost.NONE, 0, 300, 0);
        Forecast one = Forecast.of(List.of(sample(1, 1)), once, 100);
        Forecast other = Forecast.of(List.of(sample(1, 1)), once, 300);
        Forecast both = one.plus(other);
        assertThat(both.wall().likely())
                .isCloseTo(one.wall().likely() + other.wall().likely(), within(1e-6));
        assertThat(both.memory()).isEqualTo(other.memory());
        assertThat(both.plus(Forecast.NOTHING)).isEqualTo(both);
    }

    @Test
    void saysNothingWithoutASample() {
        assertThatThrownBy(() -> Forecast.of(List.of(), NOTHING_ONCE, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sample.Tracks(1, 3)).hasMessageContaining("3 of 1");
        assertThatThrownBy(() -> new Range(2, 1, 3)).hasMessageContaining("2.0, 1.0, 3.0");
    }
}
