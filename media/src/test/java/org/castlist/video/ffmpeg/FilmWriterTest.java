package org.castlist.video.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;
import org.castlist.video.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FilmWriterTest {
    private static final FilmWriter.Settings SETTINGS = FilmWriter.Settings.of(64, 48, new Rational(25, 1));

    @TempDir
    Path folder;

    @Test
    void writesPicturesThatCanBeReadAgain() throws IOException {
        Pixels picture = TestFilms.picture(64, 48, 6);
        Path file = folder.resolve("film.mp4");
        try (FilmWriter writer = FilmWriter.open(file, SETTINGS)) {
            writer.write(picture, Moment.ZERO);
        }

        Pixels read = TestFilms.firstPicture(file);

        double difference = 0;
        for (int i = 0; i < 64 * 48; i++) {
            difference += Math.abs(read.luma(i % 64, i / 64) - picture.luma(i % 64, i / 64));
        }
        assertThat(difference / (64 * 48)).isLessThan(4);
    }

    @Test
    void refusesPicturesOfAnotherSizeOrOutOfOrder() throws IOException {
        try (FilmWriter writer = FilmWriter.open(folder.resolve("film.mp4"), SETTINGS)) {
            assertThatThrownBy(() -> writer.write(TestFilms.picture(48, 64, 0), Moment.ZERO))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("64x48, not 48x64");
            assertThatThrownBy(() -> writer.write(TestFilms.picture(64, 48, 0), Moment.ofSeconds(-1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("-00:00:01.000");
            writer.write(TestFilms.picture(64, 48, 0), Moment.ofSeconds(1));
            assertThatThrownBy(() -> writer.write(TestFilms.picture(64, 48, 1), Moment.ofSeconds(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("00:00:01.000");
        }
    }

    @Test
    void saysWhichEndingsItKnows() {
        assertThatThrownBy(() -> FilmWriter.open(folder.resolve("film.unknown"), SETTINGS))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(".mp4, .mkv or .ts");
    }

    @Test
    void saysThatAnEncoderIsMissing() {
        Encoding patented = new Encoding("libx264", "yuv420p", new Rational(1, 25), 0, 1, 1_000_000);

        assertThatThrownBy(() -> FilmWriter.open(folder.resolve("film.mp4"), SETTINGS.withEncoding(patented)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("libx264");
    }

    @Test
    void saysThatAFolderIsMissing() {
        assertThatThrownBy(() -> FilmWriter.open(folder.resolve("none/film.mp4"), SETTINGS))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none/film.mp4")
                .hasMessageContaining("No such file or directory");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "writes to /dev/full")
    void doesNotPassOverAFullDisk() throws IOException {
        Path full = Files.createSymbolicLink(folder.resolve("full.ts"), Path.of("/dev/full"));

        assertThatThrownBy(() -> {
                    try (FilmWriter writer = FilmWriter.open(full, SETTINGS)) {
                        for (int i = 0; i < 50; i++) {
                            writer.write(TestFilms.picture(64, 48, i), new Moment(i, new Rational(1, 25)));
                        }
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space left on device");
        Files.delete(full);
    }
}
