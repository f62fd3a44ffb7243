package org.castlist.video.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.castlist.video.FilmReader;
import org.castlist.video.Moment;
import org.castlist.video.ffmpeg.TestFilms.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damage costs the frames it hits, and nothing else. */
class DamageTest {
    private static final int FRAMES = 200;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"film.ts", "film.mkv"})
    void readsACutFilmUpToTheCut(String name) throws IOException {
        Path whole = TestFilms.write(folder.resolve(name), TestFilms.H264, TestFilms.steady(FRAMES));
        List<Seen> all = TestFilms.readAll(whole);
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut-" + name), Arrays.copyOf(bytes, bytes.length / 2));

        List<Seen> seen = TestFilms.readAll(cut);

        assertThat(seen).hasSizeBetween(FRAMES / 4, FRAMES * 3 / 4);
        List<Seen> sound = seen.subList(0, seen.size() - 2);
        assertThat(sound).isEqualTo(all.subList(0, sound.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.ts", "film.mp4"})
    void countsWhatIsCorruptAndReadsOn(String name) throws IOException {
        assertThat(damagedAfterReadingOn(name)).isPositive();
    }

    @Test
    void readsOnWhereTheContainerPassesOverDamageWithoutAWord() throws IOException {
        assertThat(damagedAfterReadingOn("film.mkv")).isNotNegative();
    }

    private long damagedAfterReadingOn(String name) throws IOException {
        Path file = TestFilms.write(folder.resolve(name), TestFilms.H264, TestFilms.steady(FRAMES));
        List<Seen> all = TestFilms.readAll(file);
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(7);
        for (int i = bytes.length * 2 / 5; i < bytes.length / 2; i++) {
            bytes[i] = (byte) random.nextInt();
        }
        Files.write(file, bytes);

        try (FilmReader reader = new FfmpegOpener(2).open(file, Moment.ZERO)) {
            List<Seen> seen = TestFilms.readAll(reader);

            assertThat(seen).hasSizeBetween(FRAMES * 3 / 4, FRAMES - 1);
            assertThat(seen).extracting(Seen::time).isSorted().doesNotHaveDuplicates();
            assertThat(seen.subList(seen.size() - 40, seen.size()))
                    .as("the end, well after the damage")
                    .isEqualTo(all.subList(FRAMES - 40, FRAMES));
            return reader.damaged();
        }
    }
}
