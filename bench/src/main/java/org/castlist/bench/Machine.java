package org.castlist.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a figure was measured on and with. */
final class Machine {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {}

    static String describe() throws IOException {
        return String.format(
                Locale.ROOT,
                "%d cores (%s), %s %s, Java %s, load %.1f, commit %s",
                Runtime.getRuntime().availableProcessors(),
                field(PROCESSORS, "model name").orElse("unknown"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                commit());
    }

    /** The memory that this process holds now, native memory included, in megabytes; empty where the system cannot say. */
    static Optional<Double> megabytes() {
        return field(STATUS, "VmRSS")
                .map(text -> Double.parseDouble(text.replace("kB", "").trim()) / 1024);
    }

    private static Optional<String> field(Path file, String name) {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The commit that is checked out, with a star where files differ from it; {@code unknown} without git. */
    static String commit() throws IOException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty=*", "--exclude=*")
                .redirectErrorStream(true)
                .start();
        try (Stream<String> lines = git.inputReader().lines()) {
            return lines.findFirst().filter(line -> !line.startsWith("fatal")).orElse("unknown");
        }
    }
}
