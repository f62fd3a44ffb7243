package org.castlist.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;
import org.castlist.video.Rational;
import org.castlist.video.ffmpeg.FilmWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of bad input gets one clear sentence and the right exit code, and loses nothing. */
class BadInputTest {

    @TempDir
    private Path folder;

    /** A film of moving noise without a face: so many frames at uneven times if asked for. */
    private Path film(String name, int frames, int width, int height, boolean uneven) throws IOException {
        Path file = folder.resolve(name);
        Random random = new Random(1);
        try (FilmWriter writer = FilmWriter.open(file, FilmWriter.Settings.of(width, height, new Rational(25, 1)))) {
            double time = 0;
            for (int i = 0; i < frames; i++) {
                byte[] rgb = new byte[width * height * 3];
                for (int p = 0; p < rgb.length; p++) {
                    rgb[p] = (byte) (100 + 50 * Math.sin((p + i * 9) / 700.0));
                }
                writer.write(new Pixels(width, height, rgb), Moment.ofSeconds(time));
                time += uneven ? 0.02 + 0.1 * random.nextDouble() : 0.04;
            }
        }
        return file;
    }

    private Shell analyze(Object film) {
        return Shell.run("analyze", film, "-o", folder.resolve("out"));
    }

    private JsonNode cast(String name) throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve("out/" + name + ".castlist/cast.json").toFile());
    }

    private static void assertRefused(Shell shell, int code, String... words) {
        assertThat(shell.code()).as(shell.toString()).isEqualTo(code);
        assertThat(shell.err().lines().filter(line -> !line.isBlank()))
                .as(shell.err())
                .hasSize(1);
        assertThat(shell.err()).startsWith("castlist: ").contains(words).doesNotContain("Exception");
    }

    @Test
    void aMissingFilm() {
        assertRefused(analyze(folder.resolve("none.mp4")), 3, "none.mp4");
        assertThat(folder.resolve("out/none.castlist")).doesNotExist();
    }

    @Test
    void anEmptyFile() throws IOException {
        assertRefused(analyze(Files.createFile(folder.resolve("empty.mp4"))), 3, "empty.mp4");
    }

    @Test
    void aFileThatIsNoFilm() throws IOException {
        assertRefused(
                analyze(Files.writeString(folder.resolve("notes.mp4"), "shopping list\n".repeat(50))), 3, "notes.mp4");
    }

    @Test
    void aFolderInPlaceOfAFilm() throws IOException {
        assertRefused(analyze(Files.createDirectory(folder.resolve("folder.mp4"))), 3, "folder.mp4");
    }

    @Test
    void aFilmCutOffBeforeItsIndex() throws IOException {
        byte[] whole = Files.readAllBytes(Shell.demoFilm());
        Path cut = folder.resolve("cut.mp4");
        Files.write(cut, Arrays.copyOf(whole, 100_000));
        Shell shell = analyze(cut);
        assertThat(shell.code()).as(shell.toString()).isIn(0, 3);
        assertThat(shell.err()).doesNotContain("Exception");
    }

    @Test
    void aFilmThatIsCorruptInTheMiddle() throws IOException {
        Path film = film("corrupt.mkv", 120, 320, 180, false);
        byte[] bytes = Files.readAllBytes(film);
        new Random(3).ints(400, bytes.length / 3, bytes.length / 2).forEach(i -> bytes[i] ^= 0x55);
        Files.write(film, bytes);
        Shell shell = analyze(film);
        assertThat(shell.code()).as(shell.toString()).isZero();
        assertThat(cast("corrupt").get("shots")).isNotEmpty();
    }

    @Test
    void aFilmWithoutFaces() throws IOException {
        Shell shell = analyze(film("faceless.mp4", 50, 320, 180, false));
        assertThat(shell.code()).as(shell.toString()).isZero();
        assertThat(shell.out()).contains("0 people");
        assertThat(cast("faceless").get("people")).isEmpty();
        assertThat(folder.resolve("out/faceless.castlist/report.html")).isNotEmptyFile();
    }

    @Test
    void aFilmOfOneFrame() throws IOException {
        assertThat(analyze(film("one.mp4", 1, 320, 180, false)).code()).isZero();
        assertThat(cast("one").get("shots")).hasSize(1);
    }

    @Test
    void aFilmOfUnevenFrameTimes() throws IOException {
        assertThat(analyze(film("uneven.mkv", 60, 320, 180, true)).code()).isZero();
        JsonNode shots = cast("uneven").get("shots");
        assertThat(shots.get(shots.size() - 1).get("end").asDouble()).isBetween(3.0, 6.0);
    }

    @Test
    void aFilmOfOddSizeWithAStrangeName() throws IOException {
        assertThat(analyze(film("Ünï cödé – 映画 'x'.mkv", 30, 322, 182, false)).code())
                .isZero();
        assertThat(cast("Ünï cödé – 映画 'x'").get("film").get("width").asInt()).isEqualTo(322);
    }

    @Test
    void aFailingFilmDoesNotKeepTheOthersFromBeingAnalysed() throws IOException {
        Path good = film("good.mp4", 20, 320, 180, false);
        Shell shell = Shell.run("analyze", folder.resolve("none.mp4"), good, "-o", folder.resolve("out"));
        assertThat(shell.code()).isEqualTo(3);
        assertThat(cast("good").get("shots")).hasSize(1);
    }

    @Test
    void aProjectThatBelongsToAnotherFilm() throws IOException {
        analyze(film("same.mp4", 20, 320, 180, false));
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.move(film("x.mp4", 25, 320, 180, false), other.resolve("same.mp4"));
        assertRefused(analyze(other.resolve("same.mp4")), 1, "belongs to another film");
        assertThat(cast("same").get("shots").get(0).get("frames").asInt()).isEqualTo(20);
    }

    @Test
    void aFilmThatChangedUnderTheSameName() throws IOException {
        Path film = film("changes.mp4", 20, 320, 180, false);
        analyze(film);
        film("changes.mp4", 25, 320, 180, false);
        assertRefused(analyze(film), 1, "belongs to another film", "another version", "-o");
        assertThat(cast("changes").get("shots").get(0).get("frames").asInt()).isEqualTo(20);
    }

    @Test
    void twoFilmsOfOneNameInOneCommand() throws IOException {
        Path one = film("twin.mp4", 20, 320, 180, false);
        Path other = Files.createDirectory(folder.resolve("other")).resolve("twin.mp4");
        Files.move(film("other.mp4", 25, 320, 180, false), other);
        assertRefused(
                Shell.run("analyze", one, other, "-o", folder.resolve("out")), 1, "belongs to another film", "-o");
        assertThat(cast("twin").get("shots").get(0).get("frames").asInt()).isEqualTo(20);
    }

    @Test
    void aFileOfSoundOnly() throws IOException {
        assertRefused(analyze(sound(folder.resolve("sound.wav"))), 3, "sound.wav", "no video");
    }

    /** A second of silence. */
    static Path sound(Path file) throws IOException {
        ByteBuffer wav = ByteBuffer.allocate(44 + 16_000).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(US_ASCII)).putInt(36 + 16_000).put("WAVEfmt ".getBytes(US_ASCII));
        wav.putInt(16).putShort((short) 1).putShort((short) 1).putInt(8000).putInt(16_000);
        wav.putShort((short) 2)
                .putShort((short) 16)
                .put("data".getBytes(US_ASCII))
                .putInt(16_000);
        return Files.write(file, wav.array());
    }

    @Test
    void aFilmCutOffInTheMiddle() throws IOException {
        byte[] whole = Files.readAllBytes(film("whole.mkv", 120, 320, 180, false));
        Shell shell = analyze(Files.write(folder.resolve("half.mkv"), Arrays.copyOf(whole, whole.length / 2)));
        assertThat(shell.code()).as(shell.toString()).isZero();
        JsonNode shots = cast("half").get("shots");
        assertThat(shots.get(shots.size() - 1).get("end").asDouble()).isBetween(1.0, 4.0);
    }

    @Test
    void aFilmWhoseHeaderPromisesTenHours() throws IOException {
        Path film = film("long.mkv", 50, 320, 180, false);
        byte[] bytes = Files.readAllBytes(film);
        int duration = indexOf(bytes, (byte) 0x44, (byte) 0x89, (byte) 0x88); // Matroska's Duration, eight bytes
        ByteBuffer.wrap(bytes).putDouble(duration + 3, 36_000_000);
        Files.write(film, bytes);
        Shell shell = analyze(film);
        assertThat(shell.code()).as(shell.toString()).isZero();
        JsonNode shots = cast("long").get("shots");
        assertThat(shots.get(shots.size() - 1).get("end").asDouble()).isBetween(1.9, 2.1);
        assertThat(cast("long").get("film").get("watchedUntil").asDouble()).isBetween(1.9, 2.1);
        assertRefused(
                Shell.run("analyze", film, "-o", folder.resolve("late"), "--start", "1:00:00"), 2, "01:00:00.000");
    }

    private static int indexOf(byte[] bytes, byte... wanted) {
        int at = 0;
        while (!Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
            at++;
        }
        return at;
    }

    @Test
    void aFilmOfUnknownLength() throws IOException {
        Path film = film("bare.h264", 50, 320, 180, false);
        Shell shell = Shell.run("analyze", film, "-o", folder.resolve("out"), "--json");
        assertThat(shell.code()).as(shell.toString()).isZero();
        assertThat(shell.out().lines().findFirst().orElse(""))
                .contains("opened")
                .doesNotContain("duration");
        assertThat(cast("bare").get("shots").get(0).get("frames").asInt()).isEqualTo(50);
    }

    @Test
    void aStretchThatTheFilmDoesNotHave() throws IOException {
        Path film = film("short.mp4", 50, 320, 180, false);
        Path out = folder.resolve("out");
        assertRefused(Shell.run("analyze", film, "-o", out, "--start", "5"), 2, "00:00:05.000");
        assertRefused(Shell.run("analyze", film, "-o", out, "--start", "1.5", "--end", "1"), 2, "after the start");
        assertThat(out.resolve("short.castlist")).doesNotExist();
        assertThat(Shell.run("analyze", film, "-o", out, "--start", "1", "--end", "9:00:00")
                        .code())
                .isZero();
        assertThat(cast("short").get("film").get("watchedUntil").asDouble()).isEqualTo(2);
        assertRefused(Shell.run("analyze", film, "-o", out, "--start", "5"), 2, "00:00:05.000");
        assertThat(cast("short").get("shots").get(0).get("frames").asInt()).isEqualTo(25);
    }

    /** ONNX Runtime reads it, in its own way. */
    @Test
    void takesACommandLineOfManyFilms() throws Exception {
        List<Object> line =
                new ArrayList<>(List.of("analyze", Shell.demoFilm(), "-o", folder, "--start", "44", "--end", "45"));
        for (int i = 0; i < 400; i++) {
            line.add("a-film-with-a-long-name-that-is-not-there-" + i + ".mp4");
        }
        ShellProcess run = ShellProcess.start(line.toArray());
        assertThat(run.end()).isEqualTo(ExitCode.INPUT_UNREADABLE);
        assertThat(folder.resolve("guy_goma.castlist/report.html")).isNotEmptyFile();
    }

    @Test
    void modelsThatAreMissing() throws Exception {
        Path film = film("m.mp4", 10, 320, 180, false);
        ShellProcess run = ShellProcess.start(
                List.of(), Map.of("CASTLIST_MODELS", folder.toString()), "analyze", film, "-o", folder.resolve("out"));
        assertThat(run.end()).isEqualTo(ExitCode.MODEL_MISSING);
        assertThat(run.err())
                .startsWith("castlist: the model ")
                .contains("missing")
                .hasLineCount(1);
        assertThat(folder.resolve("out/m.castlist")).doesNotExist();
    }

    @Test
    void withJsonStandardOutputHoldsNothingElse() throws IOException {
        Path film = film("j.mp4", 10, 320, 180, false);
        Shell shell = Shell.run("analyze", film, folder.resolve("none.mp4"), "-o", folder.resolve("out"), "--json");
        assertThat(shell.code()).isEqualTo(3);
        List<String> events = new ArrayList<>();
        for (String line : shell.out().lines().toList()) {
            events.add(new ObjectMapper().readTree(line).get("event").asText());
        }
        assertThat(events).startsWith("opened").contains("done").endsWith("failed");
        assertThat(shell.err()).startsWith("castlist: ").hasLineCount(1);
        Shell wrong = Shell.run("analyze", film, "--json", "--quiet");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.out()).isEmpty();
    }

    @Test
    void aModelWhoseHashIsWrong() throws IOException {
        Path card = Files.writeString(folder.resolve("card.yaml"), """
                name: other
                kind: embedder
                file: other.onnx
                sha256: %s
                input: {width: 112, height: 112, channels: rgb, layout: nchw, mean: 127.5, scale: 127.5}
                output: {format: vector, dimension: 512, minScore: 0}
                about: {licence: x, source: x, trainingData: x, notes: x}
                """.formatted("0".repeat(64)));
        Files.writeString(folder.resolve("other.onnx"), "something");
        Path film = film("m.mp4", 10, 320, 180, false);
        assertRefused(
                Shell.run("analyze", film, "-o", folder.resolve("out"), "--model", card),
                4,
                "not the one its card describes");
    }

    @Test
    void settingsThatDoNotExist() throws IOException {
        Path film = film("s.mp4", 10, 320, 180, false);
        Shell shell = Shell.run("analyze", film, "--set", "gate.minimum=3");
        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains("gate.minimum").contains("minSize");
        assertThat(Shell.run("analyze", film, "--clustering", "magic").err()).contains("film-calibrated");
        assertThat(Shell.run("analyze", film, "--start", "later").code()).isEqualTo(2);
        assertThat(Shell.run("analyze", film, "--speeed", "fast").code()).isEqualTo(2);
    }

    @Test
    void aFolderThatCannotBeWritten() throws Exception {
        Path small = folder.resolve("small");
        assumeTrue(mount(small, "ro,size=1m"), "this machine does not let the test mount a read-only file system");
        try {
            assertRefused(Shell.run("analyze", film("r.mp4", 10, 320, 180, false), "-o", small), 1, "small");
        } finally {
            unmount(small);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenBesideTheFilm() throws Exception {
        Path archive = folder.resolve("archive");
        assumeTrue(mount(archive, "size=1m"), "this machine does not let the test mount a file system");
        try {
            Path film = archive.resolve("a.mp4");
            Files.copy(film("a.mp4", 10, 320, 180, false), film);
            assertThat(new ProcessBuilder("mount", "-o", "remount,ro", archive.toString())
                            .start()
                            .waitFor())
                    .isZero();
            assertRefused(Shell.run("analyze", film), 1, archive.toString(), "-o DIR");
            assertThat(analyze(film).code()).isZero();
        } finally {
            unmount(archive);
        }
    }

    @Test
    void aFullDiskLosesNothingAndTheSameCommandGoesOn() throws Exception {
        Path small = folder.resolve("small");
        assumeTrue(mount(small, "size=600k"), "this machine does not let the test mount a small file system");
        try {
            Shell full = Shell.run("analyze", Shell.demoFilm(), "-o", small, "--end", "60");
            assertThat(full.code()).as(full.toString()).isEqualTo(1);
            assertThat(full.err()).contains("full").doesNotContain("Exception");
            assertThat(new ProcessBuilder("mount", "-o", "remount,size=200m", small.toString())
                            .start()
                            .waitFor())
                    .isZero();
            Shell enough = Shell.run("analyze", Shell.demoFilm(), "-o", small, "--end", "60");
            assertThat(enough.code()).as(enough.toString()).isZero();
            assertThat(small.resolve("guy_goma.castlist/report.html")).isNotEmptyFile();
        } finally {
            unmount(small);
        }
    }

    private static boolean mount(Path at, String options) throws Exception {
        Files.createDirectories(at);
        try {
            Process mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", options, "tmpfs", at.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return mount.waitFor(10, TimeUnit.SECONDS) && mount.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void unmount(Path at) throws Exception {
        new ProcessBuilder("umount", at.toString()).start().waitFor();
    }
}
