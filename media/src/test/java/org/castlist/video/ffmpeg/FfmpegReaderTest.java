package org.castlist.video.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.castlist.video.Film;
import org.castlist.video.FilmReader;
import org.castlist.video.Frame;
import org.castlist.video.Moment;
import org.castlist.video.Rational;
import org.castlist.video.Region;
import org.castlist.video.ffmpeg.TestFilms.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FfmpegReaderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "film.mp4",
                "film.mkv",
                "film.ts",
                "a film with blanks.mp4",
                "Épisode – 第一話 ñ.mkv",
                "12:30 50% -i.mp4"
            })
    void readsEveryFrameAtItsTime(String name) throws IOException {
        Path file = TestFilms.write(folder.resolve(name), TestFilms.H264, TestFilms.steady(30));

        assertThat(millis(TestFilms.readAll(file))).containsExactly(TestFilms.steady(30));
        assertThat(film(file).frameRate().toDouble()).isCloseTo(25, within(0.1));
        assertThat(film(file).duration().orElseThrow()).isCloseTo(1.2, within(0.05));
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.mp4", "film.mkv", "film.ts"})
    void keepsTheTimesOfAVariableRate(String name) throws IOException {
        long[] times = {0, 20, 30, 130, 131, 500, 540, 2000, 2040};
        Path file = TestFilms.write(folder.resolve(name), TestFilms.H264, times);

        assertThat(millis(TestFilms.readAll(file))).containsExactly(times);
    }

    @Test
    void keepsExactTicksOfRatesThatAreNoWholeNumber() throws IOException {
        Path file = folder.resolve("ntsc.mp4");
        Rational tick = new Rational(1001, 30_000);
        try (FilmWriter writer = FilmWriter.open(file, FilmWriter.Settings.of(64, 48, new Rational(30_000, 1001)))) {
            for (int i = 0; i < 40; i++) {
                writer.write(TestFilms.picture(64, 48, i), new Moment(i, tick));
            }
        }

        List<Seen> seen = TestFilms.readAll(file);

        assertThat(seen).hasSize(40);
        for (int i = 0; i < 40; i++) {
            assertThat(seen.get(i).time()).isEqualByComparingTo(new Moment(i, tick));
        }
        assertThat(film(file).frameRate()).isEqualTo(new Rational(30_000, 1001));
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.mp4", "film.mkv", "film.ts"})
    void countsTimeFromTheFirstPictureEvenIfTheFileStartsLater(String name) throws IOException {
        Path file = TestFilms.write(folder.resolve(name), TestFilms.H264, 5000, 5040, 5100, 5140);

        assertThat(millis(TestFilms.readAll(file))).containsExactly(0, 40, 100, 140);
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.mp4", "film.mkv"})
    void putsBFramesInTheOrderTheyAreShown(String name) throws IOException {
        Path file = TestFilms.write(folder.resolve(name), TestFilms.MPEG4_B, TestFilms.steady(25));

        List<Seen> seen = TestFilms.readAll(file);

        assertThat(millis(seen)).containsExactly(TestFilms.steady(25));
        assertThat(seen).extracting(Seen::pixelHash).doesNotHaveDuplicates();
    }

    @Test
    void ordersFramesWhereTheContainerOnlyKnowsWhenToDecodeThem() throws IOException {
        Path file = TestFilms.write(folder.resolve("film.avi"), TestFilms.MPEG4_B, TestFilms.steady(25));

        List<Seen> seen = TestFilms.readAll(file);

        assertThat(seen).hasSize(25);
        assertThat(millis(seen)).startsWith(0, 40, 80).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void readsAFilmOfOneFrame() throws IOException {
        Path file = TestFilms.write(folder.resolve("one.mp4"), TestFilms.H264, 0);

        assertThat(millis(TestFilms.readAll(file))).containsExactly(0);
    }

    @Test
    void readsAStreamWithoutTimesOrDuration() throws IOException {
        Path file = TestFilms.write(folder.resolve("bare.h264"), TestFilms.H264, TestFilms.steady(20));

        assertThat(film(file).duration()).isEmpty();
        assertThat(millis(TestFilms.readAll(file))).containsExactly(TestFilms.steady(20));
    }

    @Test
    void readsJoinedRecordingsWhoseClockStartsAnew() throws IOException {
        Path file = joined();

        List<Seen> seen = TestFilms.readAll(file);

        assertThat(seen).hasSizeBetween(118, 120);
        assertThat(millis(seen)).isSorted().doesNotHaveDuplicates();
        assertThat(seen.get(seen.size() - 1).time().seconds()).isCloseTo(119 * 0.04, within(0.1));
    }

    @Test
    void doesNotSeekByAClockThatStartsAnew() throws IOException {
        Path file = joined();

        List<Seen> sought = TestFilms.readAll(file, Moment.ofSeconds(3));

        assertThat(sought).isEqualTo(TestFilms.readAll(file));
    }

    @Test
    void keepsItsSizeWhereThePicturesChangeTheirs() throws IOException {
        FilmWriter.Settings large = FilmWriter.Settings.of(320, 240, TestFilms.RATE);
        Path first = TestFilms.write(folder.resolve("small.ts"), TestFilms.H264, TestFilms.steady(40));
        Path second = TestFilms.write(folder.resolve("large.ts"), large, TestFilms.steady(40));
        int frames = 0;

        try (FilmReader reader = new FfmpegOpener(1).open(join(first, second), Moment.ZERO)) {
            for (Optional<Frame> next = reader.next(); next.isPresent(); next = reader.next()) {
                try (Frame frame = next.get()) {
                    assertThat(frame.width()).isEqualTo(160);
                    assertThat(frame.height()).isEqualTo(120);
                    // The gradient's right end is red in both.
                    assertThat(frame.view(new Region(140, 100, 20, 20), 10, 10).at(8, 5, 0))
                            .isBetween(180, 215);
                    frames++;
                }
            }
        }

        assertThat(frames).isBetween(77, 80);
    }

    private Path joined() throws IOException {
        Path one = TestFilms.write(folder.resolve("one.ts"), TestFilms.H264, TestFilms.steady(60));
        return join(one, one);
    }

    private Path join(Path first, Path second) throws IOException {
        Path both = Files.copy(first, folder.resolve("both.ts"));
        return Files.write(both, Files.readAllBytes(second), StandardOpenOption.APPEND);
    }

    @Test
    void leavesFramesUsableWhileItReadsOnAndOnOtherThreads() throws IOException {
        Path file = TestFilms.write(folder.resolve("film.mp4"), TestFilms.H264, TestFilms.steady(64));
        List<Seen> expected = TestFilms.readAll(file);
        List<CompletableFuture<Seen>> views = new ArrayList<>();
        List<Frame> frames = new ArrayList<>();
        try (FilmReader reader = new FfmpegOpener(2).open(file, Moment.ZERO)) {
            for (Optional<Frame> next = reader.next(); next.isPresent(); next = reader.next()) {
                frames.add(next.get());
            }
            for (Frame frame : frames) {
                views.add(CompletableFuture.supplyAsync(() -> {
                    try (frame) {
                        return new Seen(
                                frame.time(),
                                Arrays.hashCode(frame.view(160, 120).rgb()));
                    }
                }));
            }
            assertThat(views.stream().map(CompletableFuture::join)).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void refusesToShowWhatWasClosed() throws IOException {
        Path file = TestFilms.write(folder.resolve("film.mp4"), TestFilms.H264, TestFilms.steady(2));
        FilmReader reader = new FfmpegOpener(1).open(file, Moment.ZERO);
        Frame first = reader.next().orElseThrow();
        Frame second = reader.next().orElseThrow();
        first.close();
        first.close();
        assertThatThrownBy(() -> first.view(8, 8))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("00:00:00.000");

        reader.close();
        reader.close();
        assertThatThrownBy(() -> second.view(8, 8))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(reader::next)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        second.close();
    }

    private static Film film(Path file) throws IOException {
        try (FilmReader reader = new FfmpegOpener(1).open(file, Moment.ZERO)) {
            return reader.film();
        }
    }

    private static long[] millis(List<Seen> seen) {
        return seen.stream()
                .mapToLong(s -> Math.round(s.time().seconds() * 1000))
                .toArray();
    }
}
