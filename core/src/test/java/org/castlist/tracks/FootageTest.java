package org.castlist.tracks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.castlist.shots.Shot;
import org.castlist.video.Film;
import org.castlist.video.Moment;
import org.castlist.video.Rational;
import org.castlist.video.Span;
import org.junit.jupiter.api.Test;

class FootageTest {
    private static final Film FILM =
            new Film(Path.of("a.mp4"), 640, 360, new Rational(25, 1), 0, OptionalDouble.empty());

    @Test
    void countsWhatWasLeftOutOfAllShots() {
        Span span = new Span(Moment.ZERO, new Moment(50, Stage.RATE));
        Shot first = new Shot(0, span, 0, 50, Map.of("damagedFrames", 2L));
        Shot second = new Shot(1, span, 50, 50, Map.of("damagedFrames", 3L, "doubtfulFaces", 1L));
        Footage footage = new Footage(FILM, List.of(first, second, new Shot(2, span, 100, 50)), List.of());
        assertThat(footage.leftOut()).isEqualTo(Map.of("damagedFrames", 5L, "doubtfulFaces", 1L));
    }

    @Test
    void lastsUntilTheEndOfItsLastShot() {
        Shot first = new Shot(0, new Span(Moment.ZERO, new Moment(50, Stage.RATE)), 0, 50);
        Shot second = new Shot(1, new Span(new Moment(50, Stage.RATE), new Moment(75, Stage.RATE)), 50, 25);

        assertThat(new Footage(FILM, List.of(first, second), List.of()).seconds())
                .isEqualTo(3);
        assertThat(new Footage(FILM, List.of(), List.of()).seconds()).isZero();
    }
}
