package org.castlist.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.castlist.embeddings.torch.Torch;
import org.castlist.models.ModelCardReader;
import org.castlist.models.OnnxNetwork;
import org.castlist.video.Pixels;
import org.castlist.video.ffmpeg.FfmpegOpener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks whether this machine can do the job. */
@Command(
        name = "doctor",
        description = {
            "Checks Java, the native libraries, the models, memory and disk.",
            "It downloads nothing and changes nothing, but for unpacking PyTorch where that was never used before;"
                    + " it exits with 1 when something is amiss."
        })
final class DoctorCommand implements Callable<Integer> {

    private static final long GIBIBYTE = 1L << 30;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Where projects are to lie; the current folder if not given.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    /** One thing to look at: it answers with what it found, or throws with what is amiss. */
    @FunctionalInterface
    private interface Check {
        String look() throws Exception;
    }

    private boolean allWell = true;

    @Override
    public Integer call() {
        check("Java", DoctorCommand::java);
        check("FFmpeg", FfmpegOpener::version);
        check("ONNX Runtime", OnnxNetwork::runtimeVersion);
        check("SQLite", DoctorCommand::sqlite);
        for (String kind : List.of("detector", "landmarks", "embedder")) {
            check("model: " + kind, () -> model(kind));
        }
        checkPyTorch();
        check("memory", DoctorCommand::memory);
        check("disk", this::disk);
        spec.commandLine().getOut().println(allWell ? "All is well." : "Something is amiss; see the lines marked !!.");
        return allWell ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void check(String what, Check check) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            out.printf("ok  %-18s %s%n", what, check.look());
        } catch (Exception | LinkageError e) {
            allWell = false;
            out.printf("!!  %-18s %s%n", what, Failures.sentence(e));
        }
    }

    /** Nothing but trainings needs it. */
    private void checkPyTorch() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            out.printf("ok  %-18s %s%n", "PyTorch", Torch.description());
        } catch (RuntimeException | LinkageError e) {
            out.printf(
                    "--  %-18s trainings (such as --adaptation ssiam) cannot run: %s%n",
                    "PyTorch", Failures.sentence(e));
        }
    }

    private static String java() {
        return Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors, "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }

    private static String sqlite() throws Exception {
        try (java.sql.Connection memory = java.sql.DriverManager.getConnection("jdbc:sqlite::memory:")) {
            return memory.getMetaData().getDatabaseProductVersion();
        }
    }

    private static String model(String kind) throws IOException {
        for (ModelShelf.Chosen chosen : ModelShelf.of(List.of()).all()) {
            if (chosen.card().kind().name().toLowerCase(Locale.ROOT).equals(kind)) {
                return tried(chosen);
            }
        }
        throw new IOException(
                "the default set of " + ModelCardReader.defaultSet().size() + " has none of this kind");
    }

    private static String tried(ModelShelf.Chosen chosen) throws IOException {
        int width = chosen.card().input().width();
        int height = chosen.card().input().height();
        try (OnnxNetwork network = OnnxNetwork.open(chosen.card(), chosen.folder())) {
            Pixels grey = new Pixels(width, height, new byte[width * height * 3]);
            network.run(grey);
            long start = System.nanoTime();
            network.run(grey);
            return String.format(
                    Locale.ROOT, "%s, hash checked, %.1f ms", chosen.card().name(), (System.nanoTime() - start) / 1e6);
        }
    }

    private static String memory() throws IOException {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        String found = String.format(
                Locale.ROOT,
                "%.1f GiB free of %.1f; Java may use %.1f",
                (double) system.getFreeMemorySize() / GIBIBYTE,
                (double) system.getTotalMemorySize() / GIBIBYTE,
                (double) Runtime.getRuntime().maxMemory() / GIBIBYTE);
        if (system.getTotalMemorySize() < 2 * GIBIBYTE) {
            throw new IOException(found + "; at least 2 GiB are needed");
        }
        return found;
    }

    private String disk() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder);
        }
        long free = Files.getFileStore(folder).getUsableSpace();
        String found = String.format(
                Locale.ROOT,
                "%.1f GiB free at %s",
                (double) free / GIBIBYTE,
                folder.toAbsolutePath().normalize());
        if (!Files.isWritable(folder)) {
            throw new IOException("the folder " + folder + " cannot be written; choose another with -o");
        }
        if (free < GIBIBYTE / 2) {
            throw new IOException(found + "; an hour of film needs about a tenth of a GiB, and some air");
        }
        return found;
    }
}
