package org.castlist.video.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.api.AbstractThrowableAssert;
import org.castlist.video.Moment;
import org.castlist.video.UnreadableFilmException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read says so in a sentence that names the file, the trouble and a way out. */
class UnreadableFilmTest {

    @TempDir
    Path folder;

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(Path file) {
        return assertThatThrownBy(
                        () -> new FfmpegOpener(1).open(file, Moment.ZERO).close())
                .isInstanceOf(UnreadableFilmException.class)
                .hasMessageStartingWith("'" + file + "' ")
                .hasMessageMatching("[^\\n]*;[^\\n]*\\.");
    }

    @Test
    void saysThatAFileIsMissing() {
        assertRefused(folder.resolve("missing.mp4")).hasMessageContaining("does not exist");
    }

    @Test
    void saysThatAFolderIsNoFilm() {
        assertRefused(folder).hasMessageContaining("is a folder");
    }

    @Test
    void saysThatAFileIsEmpty() throws IOException {
        assertRefused(Files.createFile(folder.resolve("empty.mp4"))).hasMessageContaining("is empty (0 bytes)");
    }

    @Test
    void saysThatAFileMayNotBeRead() throws IOException {
        Path file = TestFilms.write(folder.resolve("locked.mkv"), TestFilms.H264, 0);
        assertThat(file.toFile().setReadable(false)).isTrue();
        assumeThat(Files.isReadable(file))
                .as("the administrator may read everything")
                .isFalse();

        assertRefused(file).hasMessageContaining("may not be read");
    }

    @Test
    void saysThatATextIsNoFilmWhateverItsName() throws IOException {
        String text = "There was no film here, only words.\n".repeat(2000);
        for (String name : new String[] {"notes.txt", "notes.mp4", "notes", "notes.ans"}) {
            Path file = Files.writeString(folder.resolve(name), text);

            assertRefused(file).hasMessageContaining("is not a film");
        }
    }

    @Test
    void doesNotFollowAPlaylist() throws IOException {
        Path film = TestFilms.write(folder.resolve("film.ts"), TestFilms.H264, TestFilms.steady(3));
        Path list = Files.writeString(
                folder.resolve("list.ffconcat"), "ffconcat version 1.0\nfile 'http://host.invalid/x'\n");

        assertThat(TestFilms.readAll(film)).hasSize(3);
        assertRefused(list);
    }

    @Test
    void saysThatAnMp4WasCutShortOfItsIndex() throws IOException {
        Path whole = TestFilms.write(folder.resolve("whole.mp4"), TestFilms.H264, TestFilms.steady(50));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(bytes, bytes.length / 2));

        assertRefused(cut).hasMessageContaining("without its index");
    }

    @Test
    void saysThatSoundAloneIsNoFilm() throws IOException {
        assertRefused(Files.write(folder.resolve("sound.wav"), wav())).hasMessageContaining("no video");
    }

    @Test
    void doesNotTakeCoverArtForAFilm() throws IOException {
        assertRefused(Files.write(folder.resolve("song.mp3"), songWithCover())).hasMessageContaining("no video");
    }

    @Test
    void saysThatNoPictureCanBeDecoded() throws IOException {
        Path file = TestFilms.write(folder.resolve("film.mp4"), TestFilms.H264, TestFilms.steady(10));
        byte[] bytes = Files.readAllBytes(file);
        int media = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("mdat") + 4;
        int index = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("moov") - 4;
        Arrays.fill(bytes, media, index, (byte) 0x55);
        Files.write(file, bytes);

        assertRefused(file).hasMessageContaining("not one picture");
    }

    /** A second of silence. */
    private static byte[] wav() {
        int rate = 8000;
        return ByteBuffer.allocate(44 + rate * 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(36 + rate * 2)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(rate)
                .putInt(rate * 2)
                .putShort((short) 2)
                .putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(rate * 2)
                .array();
    }

    /** Forty silent MPEG audio frames behind an ID3 tag with a picture. */
    private static byte[] songWithCover() throws IOException {
        ByteArrayOutputStream cover = new ByteArrayOutputStream();
        javax.imageio.ImageIO.write(
                new java.awt.image.BufferedImage(32, 32, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", cover);
        byte[] kind = "\0image/png\0\3\0".getBytes(StandardCharsets.ISO_8859_1);
        int picture = kind.length + cover.size();
        int tag = picture + 10;
        ByteBuffer song = ByteBuffer.allocate(10 + tag + 40 * 417)
                .put("ID3\3\0\0".getBytes(StandardCharsets.ISO_8859_1))
                .put(new byte[] {0, 0, (byte) (tag >> 7), (byte) (tag & 0x7f)})
                .put("APIC".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(picture)
                .putShort((short) 0)
                .put(kind)
                .put(cover.toByteArray());
        for (int frame = 0; frame < 40; frame++) {
            song.putInt(0xFFFB9064).put(new byte[413]);
        }
        return song.array();
    }
}
