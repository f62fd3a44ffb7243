package org.castlist.video.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.castlist.video.Moment;
import org.castlist.video.ffmpeg.TestFilms.Seen;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A film read from its middle must be the film that is read from its start. */
class SeekTest {

    @TempDir
    Path folder;

    static Stream<Arguments> films() {
        return Stream.of(
                Arguments.of("film.mp4", TestFilms.H264, true),
                Arguments.of("film.mkv", TestFilms.H264, true),
                Arguments.of("film.ts", TestFilms.H264, true),
                Arguments.of("b.mp4", TestFilms.MPEG4_B, true),
                Arguments.of("b.mkv", TestFilms.MPEG4_B, true),
                Arguments.of("b.avi", TestFilms.MPEG4_B, false),
                Arguments.of("b.ts", TestFilms.MPEG2_B, true),
                Arguments.of("bare.h264", TestFilms.H264, false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("films")
    void givesTheSameFramesAndTimesAsAReadFromTheStart(String name, Encoding encoding, boolean seeks)
            throws IOException {
        Path file = TestFilms.write(folder.resolve(name), encoding, TestFilms.steady(150));
        List<Seen> all = TestFilms.readAll(file);
        assertThat(all).hasSizeGreaterThan(145);

        for (double from : new double[] {0.01, 0.5, 2.4, 2.999, 3, 5.5, 99}) {
            List<Seen> sought = TestFilms.readAll(file, Moment.ofSeconds(from));

            assertThat(sought.get(0).time()).isLessThanOrEqualTo(Moment.ofSeconds(from));
            assertThat(sought).isEqualTo(all.subList(all.size() - sought.size(), all.size()));
            if (seeks && from == 5.5) {
                assertThat(sought).hasSizeLessThan(all.size());
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("films")
    void landsNearWhereItShould(String name, Encoding encoding, boolean seeks) throws IOException {
        Path file = TestFilms.write(folder.resolve(name), encoding, TestFilms.steady(400));

        Seen first = TestFilms.readAll(file, Moment.ofSeconds(15)).get(0);

        assertThat(first.time().seconds()).isGreaterThanOrEqualTo(seeks ? 12 : 0);
    }
}
