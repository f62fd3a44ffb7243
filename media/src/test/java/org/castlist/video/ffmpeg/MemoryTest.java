package org.castlist.video.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.castlist.video.FilmReader;
import org.castlist.video.Frame;
import org.castlist.video.Moment;
import org.castlist.video.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {

    @TempDir
    Path folder;

    /**
     * What the Java heap, compiled code and allocators take comes in single steps; a leak goes on. So the quietest of some
     * rounds is looked at: a single frame lost by each reading would be 14 MB and more in every one of them.
     */
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "reads the resident memory from /proc")
    void givesBackAllItTook() throws IOException {
        Path file = folder.resolve("film.mp4");
        TestFilms.write(file, FilmWriter.Settings.of(1280, 720, TestFilms.RATE).withRotation(90), TestFilms.steady(12));
        readTenTimes(file);

        long leastGrowth = Long.MAX_VALUE;
        for (int round = 0; round < 6; round++) {
            long before = residentKilobytes();
            readTenTimes(file);
            leastGrowth = Math.min(leastGrowth, residentKilobytes() - before);
        }

        assertThat(leastGrowth).isLessThan(7_000);
    }

    private static void readTenTimes(Path file) throws IOException {
        for (int i = 0; i < 10; i++) {
            readWithViews(file, i);
        }
    }

    private static void readWithViews(Path file, int round) throws IOException {
        try (FilmReader reader = new FfmpegOpener(2).open(file, Moment.ofSeconds(round % 2 * 0.1))) {
            for (Optional<Frame> next = reader.next(); next.isPresent(); next = reader.next()) {
                try (Frame frame = next.get()) {
                    frame.view(144, 256);
                    frame.view(new Region(-round, 30, 100 + round, 120), 112, 112);
                }
            }
        }
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
