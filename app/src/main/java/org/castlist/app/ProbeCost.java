package org.castlist.app;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What something cost this process.
 *
 * @param wall seconds by the clock
 * @param processor seconds of processor time, of all threads
 */
record ProbeCost(double wall, double processor) {
    private static final Path STATUS = Path.of("/proc/self/status");

    static final ProbeCost NONE = new ProbeCost(0, 0);

    /** What the clocks show now. */
    static ProbeCost now() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new ProbeCost(System.nanoTime() / 1e9, system.getProcessCpuTime() / 1e9);
    }

    /** What the clocks have moved on since an earlier {@link #now()}. */
    static ProbeCost since(ProbeCost earlier) {
        return now().minus(earlier);
    }

    /** The rest, at least nothing. */
    ProbeCost minus(ProbeCost part) {
        return new ProbeCost(Math.max(0, wall - part.wall), Math.max(0, processor - part.processor));
    }

    ProbeCost plus(ProbeCost other) {
        return new ProbeCost(wall + other.wall, processor + other.processor);
    }

    ProbeCost times(double factor) {
        return new ProbeCost(wall * factor, processor * factor);
    }

    /** The most bytes of memory that this process ever held, native memory included; empty where the system cannot say. */
    static OptionalLong peakMemory() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return OptionalLong.empty();
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst();
        }
    }
}
