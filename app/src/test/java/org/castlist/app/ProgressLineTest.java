package org.castlist.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.castlist.pipeline.Stretch;
import org.castlist.video.Film;
import org.castlist.video.Moment;
import org.castlist.video.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressLineTest {

    private static Film film(OptionalDouble duration) {
        return new Film(Path.of("The Film.mkv"), 640, 360, new Rational(25, 1), 0, duration);
    }

    private static Film film(double duration) {
        return film(OptionalDouble.of(duration));
    }

    private static ProgressLine line(Film film, Stretch stretch, double first, double now, double elapsed) {
        ProgressLine line = new ProgressLine(film, stretch);
        line.watched(Moment.ofSeconds(first), 0);
        line.watched(Moment.ofSeconds(now), elapsed);
        return line;
    }

    @Test
    void saysHowFarHowFastAndHowLong() {
        assertThat(line(film(200), Stretch.WHOLE, 0, 50, 10).text(100))
                .startsWith("watching The Film  [####")
                .endsWith("]  25%, 5.0x real time, 0:30 left");
    }

    @Test
    void countsOnlyTheStretchThatIsWatched() {
        Stretch stretch = new Stretch(Moment.ofSeconds(100), Optional.of(Moment.ofSeconds(120)));
        assertThat(line(film(200), stretch, 100, 110, 5).text(100)).endsWith(" 50%, 2.0x real time, 0:05 left");
    }

    @Test
    void countsWhatAnEarlierRunSawAsDoneButNotAsSpeed() {
        assertThat(line(film(200), Stretch.WHOLE, 100, 110, 5).text(100)).endsWith(" 55%, 2.0x real time, 0:45 left");
    }

    @Test
    void promisesNothingWhereTheEndIsUnknown() {
        assertThat(line(film(OptionalDouble.empty()), Stretch.WHOLE, 0, 4000, 1000)
                        .text(100))
                .isEqualTo("watching The Film  1:06:40 seen, 4.0x real time");
        assertThat(line(film(10), Stretch.WHOLE, 0, 50, 10).text(100))
                .isEqualTo("watching The Film  0:50 seen, 5.0x real time");
    }

    @Test
    void saysWhatIsDoneAfterAllPicturesAreSeen() {
        ProgressLine line = line(film(10), Stretch.WHOLE, 0, 10, 10);
        line.step("finding the people");
        assertThat(line.text(100)).isEqualTo("The Film  finding the people");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 20, 33, 45, 60, 80, 120, 300})
    void fitsIntoAnyTerminal(int width) {
        ProgressLine line = line(film(200), Stretch.WHOLE, 0, 50, 10);
        assertThat(line.text(width)).hasSizeLessThanOrEqualTo(width);
        line.step("finding the people");
        assertThat(line.text(width)).hasSizeLessThanOrEqualTo(width);
    }
}
