package org.castlist.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed and begun again leaves what an undisturbed one leaves, byte for byte; on a scratched copy of the demo film. */
class InterruptedRunTest {
    /** Cuts at 44.9, 50.9, 55.1 and 70.0 s. */
    private static final List<String> STRETCH = List.of("--start", "44", "--end", "72", "--detect-every", "12");

    private static final String SHOT_DONE = "\"event\":\"shot\"";

    @TempDir
    private static Path folder;

    private static Path film;
    private static Results undisturbed;

    @BeforeAll
    static void watchUndisturbed() throws IOException {
        byte[] bytes = Files.readAllBytes(Shell.demoFilm());
        Random random = new Random(7);
        random.ints(60, bytes.length / 3, bytes.length / 2).forEach(i -> bytes[i] ^= 0x2a);
        film = Files.write(folder.resolve("scratched.mp4"), bytes);
        Shell shell = Shell.run(command(folder.resolve("whole")).toArray());
        assertThat(shell.code()).as(shell.toString()).isZero();
        undisturbed = Results.of(folder.resolve("whole").resolve("scratched.castlist"));
        assertThat(new String(undisturbed.files().get("cast.json"), java.nio.charset.StandardCharsets.UTF_8))
                .containsPattern("\"damagedFrames\":[1-9]");
        assertThat(undisturbed.names())
                .filteredOn(name -> name.endsWith(".jpg"))
                .isNotEmpty();
    }

    private static List<Object> command(Path output) {
        List<Object> command = new ArrayList<>(List.of("analyze", film, "-o", output, "--json"));
        command.addAll(STRETCH);
        return command;
    }

    private static void assertSameAsUndisturbed(Path output) throws IOException {
        Results.of(output.resolve("scratched.castlist")).mustBe(undisturbed);
    }

    private static int go(Path output) {
        return Shell.run(command(output).toArray()).code();
    }

    @Test
    void killedAgainAndAgainItEndsTheSame() throws Exception {
        Path output = folder.resolve("killed");
        Random random = new Random(11);
        for (int kill = 0; kill < 3; kill++) {
            ShellProcess run = ShellProcess.start(command(output).toArray());
            run.await(SHOT_DONE);
            Thread.sleep(random.nextInt(400));
            run.kill();
        }
        assertThat(go(output)).isZero();
        assertSameAsUndisturbed(output);
    }

    @Test
    void interruptedByTheUserItSaysSoAndGoesOnLater() throws Exception {
        // A child of a background job would ignore the signal otherwise.
        List<String> listening = List.of("env", "--default-signal=INT");
        assumeTrue(runs("env", "--default-signal=INT", "true"), "this machine's env cannot restore signals");
        Path output = folder.resolve("interrupted");
        ShellProcess run =
                ShellProcess.start(listening, Map.of(), command(output).toArray());
        run.await(SHOT_DONE);
        run.interrupt();
        assertThat(run.end()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(run.err()).contains("castlist: interrupted; ").contains("scratched.mp4");
        assertThat(go(output)).isZero();
        assertSameAsUndisturbed(output);
    }

    @Test
    void aSecondRunOnTheSameProjectIsRefusedAndTheFirstIsNotHarmed() throws Exception {
        Path output = folder.resolve("twice");
        ShellProcess first = ShellProcess.start(command(output).toArray());
        first.await(SHOT_DONE);
        Shell second = Shell.run(command(output).toArray());
        assertThat(second.code()).as(second.toString()).isEqualTo(ExitCode.FAILED);
        assertThat(second.err()).containsPattern("castlist: the project .* is being worked on by process \\d+; wait");
        assertThat(Shell.run("people", "list", output.resolve("scratched.castlist"))
                        .code())
                .isEqualTo(ExitCode.FAILED);
        assertThat(first.end()).isZero();
        assertSameAsUndisturbed(output);
    }

    static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
