package org.castlist.video.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.castlist.video.FilmPlan;
import org.castlist.video.FilmSink;
import org.castlist.video.Moment;
import org.castlist.video.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FfmpegMakerTest {
    private static final FfmpegMaker MAKER = new FfmpegMaker(0.15);

    @TempDir
    Path folder;

    private List<Moment> write(Path file, Rational timeBase, long... ticks) throws IOException {
        FilmPlan plan = new FilmPlan(64, 48, new Rational(25, 1), timeBase, "made by a test");
        List<Moment> written = new ArrayList<>();
        try (FilmSink sink = MAKER.begin(file, plan)) {
            for (long tick : ticks) {
                written.add(new Moment(tick, timeBase));
                sink.write(TestFilms.picture(64, 48, written.size()), new Moment(tick, timeBase));
            }
        }
        return written;
    }

    /** NTSC's, broadcast's, Matroska's, a picture a second, and one whose ticks are no whole part of a second. */
    @ParameterizedTest
    @ValueSource(strings = {"1/30000", "1/90000", "1/1000", "1/1", "1001/30000"})
    void picturesKeepTheirTimesExactlyHoweverUneven(String base) throws IOException {
        String[] parts = base.split("/");
        Rational timeBase = new Rational(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        Path file = folder.resolve("uneven.mp4");
        List<Moment> written = write(file, timeBase, 0, 1, 4, 1000, 1002, 5000);
        List<Moment> read =
                TestFilms.readAll(file).stream().map(TestFilms.Seen::time).toList();
        assertThat(read).usingElementComparator(Moment::compareTo).isEqualTo(written);
    }

    @Test
    void anyNameWillDoAndTheFileSaysWhatMadeIt() throws IOException {
        Path file = folder.resolve("film.annotated.mp4.part");
        write(file, new Rational(1, 25), 0, 1, 2);
        byte[] bytes = Files.readAllBytes(file);
        assertThat(new String(bytes, 4, 4, StandardCharsets.US_ASCII)).isEqualTo("ftyp");
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains("made by a test");
    }

    @Test
    void theSamePicturesGiveTheSameBytes() throws IOException {
        write(folder.resolve("a.mp4"), new Rational(1, 25), 0, 1, 2, 5);
        write(folder.resolve("b.mp4"), new Rational(1, 25), 0, 1, 2, 5);
        assertThat(folder.resolve("a.mp4")).hasSameBinaryContentAs(folder.resolve("b.mp4"));
    }

    @Test
    void refusesSidesThatNoPlayerTakesAndBitsThatAreNone() {
        assertThatThrownBy(() -> new FilmPlan(63, 48, new Rational(25, 1), new Rational(1, 25), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("63x48");
        assertThatThrownBy(() -> new FfmpegMaker(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not 0.0");
    }
}
