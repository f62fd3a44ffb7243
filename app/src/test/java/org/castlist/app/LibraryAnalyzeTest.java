package org.castlist.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.castlist.app.library.Crew;
import org.castlist.app.library.FairShare;
import org.castlist.app.library.WorkerPool;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.pipeline.Observer;
import org.castlist.project.WatchOrder;
import org.castlist.shots.Shot;
import org.castlist.tracks.FaceTrack;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;
import org.castlist.video.Rational;
import org.castlist.video.ffmpeg.FilmWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Many films at once; and the demo film, cut up among workers, killed and gone on with, stays what it is. */
class LibraryAnalyzeTest {
    /** Seven shots. */
    private static final List<String> WORDS = List.of("--start=67", "--detect-every=30");

    private static final String SHOT_DONE = "\"event\":\"shot\"";

    @TempDir
    private static Path folder;

    private static Results alone;

    @BeforeAll
    static void watchAlone() throws IOException {
        Shell shell = Shell.run(command("analyze", folder.resolve("alone"), WORDS));
        assertThat(shell.code()).as(shell.toString()).isZero();
        alone = Results.of(folder.resolve("alone").resolve("guy_goma.castlist"));
        assertThat(alone.names()).contains("cast.json").anyMatch(name -> name.endsWith(".jpg"));
    }

    private static Object[] command(String words, Path out, List<String> options) {
        List<Object> command = new ArrayList<>(Arrays.asList(words.split(" ")));
        command.addAll(List.of(Shell.demoFilm(), "-o", out));
        command.addAll(options);
        return command.toArray();
    }

    private static void assertSameAsAlone(Path out) throws IOException {
        Results.of(out.resolve("guy_goma.castlist")).mustBe(alone);
    }

    @ParameterizedTest
    @CsvSource({"30, 2", "20, 3", "1, 7"})
    void howeverAFilmIsCutUpItsCastIsTheSame(double seconds, int ranges) throws Exception {
        Path out = folder.resolve("in " + ranges);
        Path film = Shell.demoFilm().toAbsolutePath().normalize();
        AnalyzeOptions options = AnalyzeOptions.of(WORDS);
        WorkerPool pool = new WorkerPool(3);
        List<Integer> cutInto = new ArrayList<>();
        try (SharedEyes eyes = new SharedEyes(options.shelf())) {
            Crew crew = new Crew(pool, new FairShare(Map.of(film.toString(), Files.size(film)), pool.workers()));
            Watcher shared = new SharedWatcher(crew, eyes, WORDS, seconds);
            Watcher counting = (act, project, soFar, observer) -> shared.watch(act, project, soFar, new Observer() {
                @Override
                public void finishedShot(Shot shot, List<FaceTrack> tracks, List<TrackFeatures> features)
                        throws IOException {
                    assertThat(shot.index()).isEqualTo(cutInto.size());
                    cutInto.add(WatchOrder.kept(project).orElseThrow().ranges().size());
                }
            });
            pool.run(List.of(() -> options.analysis(film)
                            .run(
                                    film,
                                    options.stretching(),
                                    out.resolve("guy_goma.castlist"),
                                    counting,
                                    new Observer() {})))
                    .get(0)
                    .get();
        }
        assertThat(cutInto).hasSize(7).containsOnly(ranges);
        assertSameAsAlone(out);
    }

    @Test
    void killedInterruptedAndGivenAgainItEndsTheSame() throws Exception {
        assumeTrue(
                InterruptedRunTest.runs("env", "--default-signal=INT", "true"),
                "this machine's env cannot restore signals");
        Path out = folder.resolve("killed");
        List<String> options = new ArrayList<>(WORDS);
        options.addAll(List.of("--workers", "3", "--range-seconds", "1", "--json"));
        Object[] command = command("library analyze", out, options);

        ShellProcess first = ShellProcess.start(command);
        first.await(SHOT_DONE);
        first.kill();
        assertThat(out.resolve("guy_goma.castlist/ranges/order.json")).exists();
        assertThat(states(out)).containsExactly(Map.entry("guy_goma.castlist", "begun"));

        ShellProcess second = ShellProcess.start(List.of("env", "--default-signal=INT"), Map.of(), command);
        second.await(SHOT_DONE);
        second.interrupt();
        assertThat(second.end()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(second.err()).contains("castlist: interrupted; ").contains("killed");

        Shell last = Shell.run(command);
        assertThat(last.code()).as(last.toString()).isZero();
        assertThat(last.out().lines().filter(line -> line.contains(SHOT_DONE))).hasSizeLessThan(7);
        assertSameAsAlone(out);
        assertThat(states(out)).containsExactly(Map.entry("guy_goma.castlist", "done"));
    }

    /** A film of moving stripes without a face. */
    private static Path film(String name, int frames) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (FilmWriter writer = FilmWriter.open(file, FilmWriter.Settings.of(160, 90, new Rational(25, 1)))) {
            for (int i = 0; i < frames; i++) {
                byte[] rgb = new byte[160 * 90 * 3];
                for (int p = 0; p < rgb.length; p++) {
                    rgb[p] = (byte) (100 + 50 * Math.sin((p + i * 9) / 700.0));
                }
                writer.write(new Pixels(160, 90, rgb), Moment.ofSeconds(i / 25.0));
            }
        }
        return file;
    }

    /** What library.json says, by project folder. */
    private static Map<String, String> states(Path out) throws IOException {
        Map<String, String> states = new TreeMap<>();
        for (JsonNode film : new ObjectMapper()
                .readTree(out.resolve("library.json").toFile())
                .get("films")) {
            states.put(film.get("project").asText(), film.get("state").asText());
        }
        return states;
    }

    @Test
    void whatIsBrokenIsListedAndTheRestGoesOn() throws IOException {
        film("archive/one/pilot.mp4", 20);
        film("archive/two/pilot.mp4", 30);
        film("archive/two/good.mkv", 25);
        Files.createFile(folder.resolve("archive/empty.mp4"));
        Files.writeString(folder.resolve("archive/notes.avi"), "shopping list\n".repeat(50));
        Path sound = BadInputTest.sound(folder.resolve("sound.wav"));
        Path list = Files.writeString(folder.resolve("all.txt"), "archive\n" + sound + "\nmissing.mp4\n");
        Path out = folder.resolve("library");

        Shell shell = Shell.run("library", "analyze", list, "-o", out, "--workers", 2);
        assertThat(shell.code()).as(shell.toString()).isEqualTo(ExitCode.INPUT_UNREADABLE);
        assertThat(states(out))
                .isEqualTo(Map.of(
                        "empty.castlist", "failed",
                        "notes.castlist", "failed",
                        "pilot.castlist", "done",
                        "good.castlist", "done",
                        "pilot-2.castlist", "done",
                        "sound.castlist", "failed",
                        "missing.castlist", "failed"));
        assertThat(shell.err().lines()).hasSize(4).allMatch(line -> line.startsWith("castlist: ["));
        assertThat(shell.err()).contains("sound.wav", "no video").doesNotContain("Exception");
        assertThat(shell.out()).contains("failed         -       0.0", "archive/two/good.mkv", "library.json");
        assertThat(frames(out.resolve("pilot.castlist"))).isEqualTo(20);
        assertThat(frames(out.resolve("pilot-2.castlist"))).isEqualTo(30);
        assertThat(out.resolve("missing.castlist")).doesNotExist();

        Shell unchanged = Shell.run("library", "analyze", folder.resolve("archive/one"), "-o", out, "--json");
        assertThat(unchanged.code()).as(unchanged.toString()).isZero();
        assertThat(unchanged.out())
                .contains("{\"event\":\"unchanged\",\"films\":1}")
                .doesNotContain("opened");
        Shell otherwise =
                Shell.run("library", "analyze", folder.resolve("archive/one"), "-o", out, "--json", "--speed", "fast");
        assertThat(otherwise.out()).contains("{\"event\":\"unchanged\",\"films\":0}", "opened");

        Files.move(film("mended.mp4", 15), folder.resolve("missing.mp4"));
        Shell again = Shell.run("library", "analyze", folder.resolve("missing.mp4"), "-o", out, "--json", "--series");
        assertThat(again.code()).as(again.toString()).isZero();
        assertThat(again.out()).contains("{\"event\":\"library\"").contains("\"done\":1,\"failed\":0");
        assertThat(again.out()).contains("{\"event\":\"linked\"");
        assertThat(again.out().lines().filter(line -> line.startsWith("{\"event\":\"episode\"")))
                .as("every film that has a project, in the order in which people count")
                .hasSize(4)
                .first()
                .asString()
                .contains("\"name\":\"good\"");
        assertThat(out.resolve("library.sqlite")).exists();
        assertThat(states(out)).containsEntry("missing.castlist", "done").containsEntry("empty.castlist", "failed");
    }

    private static int frames(Path project) throws IOException {
        return new ObjectMapper()
                .readTree(project.resolve("cast.json").toFile())
                .get("shots")
                .get(0)
                .get("frames")
                .asInt();
    }

    @Test
    void refusesWhatItCannotDoBeforeAnyWork() throws IOException {
        Path film = film("alone.mp4", 5);
        Path file = Files.writeString(folder.resolve("in the way"), "x");
        Shell unwritable = Shell.run("library", "analyze", film, "-o", file);
        assertThat(unwritable.code()).isEqualTo(ExitCode.FAILED);
        assertThat(unwritable.err())
                .startsWith("castlist: ")
                .contains("in the way")
                .hasLineCount(1);

        Path out = folder.resolve("refused");
        for (List<Object> wrong : List.<List<Object>>of(
                List.of("--workers", "0"), List.of("--range-seconds", "0"), List.of("--set", "gate.minimum=3"))) {
            List<Object> command = new ArrayList<>(List.of("library", "analyze", film, "-o", out));
            command.addAll(wrong);
            assertThat(Shell.run(command.toArray()).code()).as(wrong.toString()).isEqualTo(ExitCode.WRONG_USE);
        }
        assertThat(Shell.run("library", "analyze", film).code()).isEqualTo(ExitCode.WRONG_USE);
        Shell spark = Shell.run("library", "analyze", film, "-o", out, "--spark", "local[2]");
        assertThat(spark.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(spark.err())
                .startsWith("castlist: --spark needs Apache Spark")
                .hasLineCount(1);
        assertThat(out).doesNotExist();
    }

    @Test
    void theOptionsOfACommandLineAreTheSameWhereverTheyAreRead() throws IOException {
        List<String> words = List.of(
                "--speed=FAST",
                "--shots=content",
                "--set=gate.minSize=32",
                "--set=clustering.stop=equal-posterior",
                "--start=1.5");
        AnalyzeOptions options = AnalyzeOptions.of(words);
        assertThat(AnalyzeOptions.of(words).analysis(Shell.demoFilm()).choices())
                .isEqualTo(options.analysis(Shell.demoFilm()).choices())
                .isNotEqualTo(new AnalyzeOptions().analysis(Shell.demoFilm()).choices());
        assertThat(options.stretching()).isEqualTo(new Stretching(Optional.of("1.5"), Optional.empty()));
    }

    @Test
    void anOptionWithoutAValueIsTheSameWhereverItIsRead() throws IOException {
        List<String> words = AnalyzeOptions.words(new CommandLine(new AnalyzeOptions()).parseArgs("--place-everyone"));
        ActTwo read =
                AnalyzeOptions.of(words).analysis(Shell.demoFilm()).choices().people();
        assertThat(read.describe()).contains("clearFaces.placesRest=true");
        assertThat(read)
                .isEqualTo(Choices.standard(SpeedPreset.BALANCED).people().placingEveryone());
    }
}
