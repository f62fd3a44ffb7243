package org.castlist.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.castlist.pipeline.Stretch;
import org.castlist.pipeline.Watched;
import org.castlist.video.Moment;
import org.castlist.video.ffmpeg.FfmpegOpener;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the Java heap does not show: frames, scalers, decoders and networks live in native memory. */
class MemoryTest {

    /** Seconds of the demo film: 150 frames; unclosed, they would make the process grow by 40 MB and more a round. */
    private static final double SECONDS = 5;

    private static final int ROUNDS = 5;
    /** Allocators and compiled code take about 10 MB a round at first, and in single steps; a leak goes on in each round. */
    private static final double MEGABYTES = 20;

    @TempDir
    private Path folder;

    @BeforeAll
    static void useTheInstallationOfTheBuild() {
        System.setProperty("castlist.home", "..");
    }

    private void watch(String name) throws IOException {
        Stretch start = new Stretch(Moment.ZERO, Optional.of(Moment.ofSeconds(SECONDS)));
        Watched watched =
                MemoryBench.watch(new FfmpegOpener(1), BenchFilms.demo(), folder.resolve(name + ".castlist"), start);
        assertThat(watched.footage().tracks()).isNotEmpty();
        System.gc(); // buffers outside the heap are freed with the objects that stand for them
    }

    @Test
    void watchingAgainAndAgainHoldsNoMoreNativeMemory() throws IOException {
        assumeTrue(Machine.megabytes().isPresent(), "this system does not say how much memory a process holds");
        watch("warm-up-1");
        watch("warm-up-2");
        double leastGrowth = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            double before = Machine.megabytes().orElseThrow();
            watch("round-" + round);
            leastGrowth = Math.min(leastGrowth, Machine.megabytes().orElseThrow() - before);
        }
        assertThat(leastGrowth)
                .as("megabytes more after the quietest round; the heap is held constant by the build")
                .isLessThan(MEGABYTES);
    }

    @Test
    void aRepeatedFilmIsAsLongAsItsParts() throws IOException {
        long frames = 0;
        Moment last = Moment.ZERO;
        try (var reader = new Repeated(new FfmpegOpener(1), 2).open(BenchFilms.demo(), Moment.ZERO)) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                try (var frame = next.get()) {
                    assertThat(frames == 0 || last.isBefore(frame.time())).isTrue();
                    last = frame.time();
                    frames++;
                }
            }
        }
        assertThat(frames).isEqualTo(2 * 3855L);
        assertThat(last.seconds()).isCloseTo(2 * 3855 / 30.0, within(0.1)); // 30 frames a second
    }
}
