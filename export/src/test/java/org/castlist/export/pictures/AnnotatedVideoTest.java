package org.castlist.export.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.CastFixture;
import org.castlist.export.document.Studio;
import org.castlist.people.Person;
import org.castlist.pipeline.Observer;
import org.castlist.tracks.UnknownReason;
import org.castlist.video.Film;
import org.castlist.video.FilmPlan;
import org.castlist.video.FilmReader;
import org.castlist.video.FilmSink;
import org.castlist.video.Frame;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;
import org.castlist.video.StillFrame;
import org.junit.jupiter.api.Test;

/** The frames are black, and the film is kept in memory. */
class AnnotatedVideoTest {
    private static final int GREY = 0xb0b0b0;

    private record Shown(Moment time, Pixels pixels) {
        int at(int x, int y) {
            return pixels.at(x, y, 0) << 16 | pixels.at(x, y, 1) << 8 | pixels.at(x, y, 2);
        }

        boolean isBlack() {
            for (byte value : pixels.rgb()) {
                if (value != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<FilmPlan> plans = new ArrayList<>();
    private final List<Shown> shown = new ArrayList<>();
    private final List<Moment> heard = new ArrayList<>();
    private int open;

    private void export(CastDocument document, Frame... frames) throws IOException {
        Observer observer = new Observer() {
            @Override
            public void watchedUntil(Moment moment) {
                heard.add(moment);
            }
        };
        export(document, observer, frames);
    }

    private void export(CastDocument document, Observer observer, Frame... frames) throws IOException {
        Film film = document.footage().film();
        Studio studio =
                new Studio((file, from) -> new Reader(film, List.of(frames).iterator()), this::begin, observer);
        new AnnotatedVideo().write(document.with(studio), Path.of("film.mp4"));
    }

    private FilmSink begin(Path file, FilmPlan plan) {
        plans.add(plan);
        open++;
        return new FilmSink() {
            @Override
            public void write(Pixels pixels, Moment moment) {
                shown.add(new Shown(moment, pixels));
            }

            @Override
            public void close() {
                open--;
            }
        };
    }

    private record Reader(Film film, Iterator<Frame> frames) implements FilmReader {
        @Override
        public Optional<Frame> next() {
            return frames.hasNext() ? Optional.of(frames.next()) : Optional.empty();
        }

        @Override
        public long damaged() {
            return 0;
        }

        @Override
        public void close() {}
    }

    private static Frame black(Moment time, int width, int height) {
        return new StillFrame(time, new Pixels(width, height, new byte[width * height * 3]));
    }

    private static Frame frame(long number) {
        return black(CastFixture.frame(number), 640, 360);
    }

    /** The box goes from 10.126 at frame 0 to -3 at frame 74, always 20 from the top. */
    @Test
    void aPersonHasABoxInTheirColourWhereTheFaceIsBetweenTwoDetections() throws IOException {
        export(CastFixture.tiny(), frame(0), frame(37), frame(60));
        int colour = PersonColour.of(new Person("p-1", Optional.empty(), false, List.of("t-0-0")));
        assertThat(shown.get(0).at(10, 40)).isEqualTo(colour);
        assertThat(shown.get(0).at(41, 40)).isEqualTo(colour);
        assertThat(shown.get(1).at(3, 40)).isEqualTo(colour);
        assertThat(shown.get(1).at(10, 40)).isZero();
        assertThat(shown.get(0).pixels().width()).isEqualTo(640);
    }

    @Test
    void hiddenPeopleAreNotDrawnAndTheUnknownAreGrey() throws IOException {
        export(CastFixture.tiny(), frame(0), frame(100), frame(110), frame(174));
        assertThat(shown.get(1).at(10, 40)).isEqualTo(GREY);
        assertThat(shown.get(1).at(12, 40)).as("a thin line").isZero();
        assertThat(shown.get(2).isBlack()).as("hidden").isTrue();
        assertThat(shown.get(3).isBlack()).as("nobody").isTrue();
    }

    @Test
    void everyPictureKeepsItsTime() throws IOException {
        export(CastFixture.tiny(), frame(0), frame(1), frame(5), frame(249), frame(250));
        assertThat(shown)
                .extracting(Shown::time)
                .containsExactly(
                        CastFixture.frame(0), CastFixture.frame(1), CastFixture.frame(5), CastFixture.frame(249));
        assertThat(heard).containsExactly(CastFixture.frame(1), CastFixture.frame(5), CastFixture.frame(249));
        assertThat(open).isZero();
    }

    @Test
    void ofAPartOfAFilmTheFirstPictureIsShownAtZero() throws IOException {
        CastDocument part = CastFixture.document(
                List.of(CastFixture.shot(0, 100, 200)),
                List.of(CastFixture.track("t-0-0", 0, 110, 120, 0)),
                List.of(),
                Map.of("t-0-0", UnknownReason.TOO_SHORT));
        export(part, frame(98), frame(100), frame(110), frame(201));
        assertThat(shown).extracting(Shown::time).containsExactly(CastFixture.frame(0), CastFixture.frame(10));
        assertThat(shown.get(0).isBlack()).isTrue();
        assertThat(shown.get(1).at(10, 40)).isEqualTo(GREY);
    }

    @Test
    void theFilmSaysWhatMadeIt() throws IOException {
        export(CastFixture.tiny(), frame(0));
        assertThat(plans.get(0).comment()).contains("castlist 0.1.0", "without sound");
        assertThat(plans.get(0).timeBase()).isEqualTo(CastFixture.frame(0).timeBase());
    }

    @Test
    void picturesOfAFolderAreShownOneASecondEachInTheMiddle() throws IOException {
        export(CastFixture.pictures(), black(Film.momentOf(0), 640, 360), black(Film.momentOf(2), 360, 360));
        int colour = PersonColour.of(new Person("p-1", Optional.empty(), false, List.of("t-0-1")));
        assertThat(shown).extracting(Shown::time).containsExactly(Film.momentOf(0), Film.momentOf(2));
        assertThat(shown.get(0).at(10, 40)).isEqualTo(colour);
        assertThat(shown.get(1).at(150, 40)).isEqualTo(colour);
    }

    @Test
    void anExportThatIsStoppedClosesItsFilm() {
        Observer impatient = new Observer() {
            @Override
            public void watchedUntil(Moment moment) {
                throw new CancellationException();
            }
        };
        assertThatThrownBy(() -> export(CastFixture.tiny(), impatient, frame(0), frame(1), frame(2)))
                .isInstanceOf(CancellationException.class);
        assertThat(shown).hasSize(2);
        assertThat(open).isZero();
    }

    @Test
    void saysThatTheFilmIsNotAtHand() {
        assertThatThrownBy(() -> new AnnotatedVideo().write(CastFixture.tiny(), Path.of("film.mp4")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("needs the film");
    }
}
