package org.castlist.embeddings.torch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much memory outside the Java heap work leaves behind. What the heap, compiled code and allocators take comes in single
 * steps; a leak goes on. So the work is done in quarters, and the quietest of them counts.
 */
public final class Growth {
    private static final int QUARTERS = 4;

    private Growth() {}

    /** A part of the work, 0 to 3. */
    @FunctionalInterface
    public interface Quarter {
        void work(int quarter) throws IOException;
    }

    /** Kilobytes that the process holds more after the quietest quarter than before it. */
    public static long ofQuietestQuarter(Quarter quarter) throws IOException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < QUARTERS; i++) {
            long before = residentKilobytes();
            quarter.work(i);
            least = Math.min(least, residentKilobytes() - before);
        }
        return least;
    }

    private static long residentKilobytes() throws IOException {
        System.gc();
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
