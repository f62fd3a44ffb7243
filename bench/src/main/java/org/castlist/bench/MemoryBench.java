package org.castlist.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.castlist.app.Choices;
import org.castlist.app.ModelShelf;
import org.castlist.app.SpeedPreset;
import org.castlist.pipeline.Observer;
import org.castlist.pipeline.Stretch;
import org.castlist.pipeline.Watched;
import org.castlist.pipeline.Watching;
import org.castlist.project.Project;
import org.castlist.video.FilmOpener;
import org.castlist.video.Moment;
import org.castlist.video.ffmpeg.FfmpegOpener;

/**
 * Prints how much memory the process holds while it watches a film many times as long as the demo, as Markdown. Meant to be
 * run with a small heap of constant size ({@code -Xms256m -Xmx256m -XX:+AlwaysPreTouch}), so that what the process grows by
 * is native memory. An argument says how many times; 20 unless given.
 */
public final class MemoryBench {
    private static final int TIMES = 20;
    private static final double MINUTES_BETWEEN_LINES = 2;

    private MemoryBench() {}

    public static void main(String[] arguments) throws IOException {
        int times = arguments.length == 0 ? TIMES : Integer.parseInt(arguments[0]);
        System.out.printf(
                Locale.ROOT,
                "# Memory%n%n`MemoryBench %s`: the demo film %d times over, `balanced`, heap of %d MB at most. %s%n%n"
                        + "| watched, minutes of film | resident memory, MB | of it the heap holds, MB |%n|---|---|---|%n",
                String.join(" ", arguments),
                times,
                Runtime.getRuntime().maxMemory() >> 20,
                Machine.describe());
        Path temporary = Files.createTempDirectory("castlist-bench");
        try {
            FilmOpener opener = new Repeated(new FfmpegOpener(1), times);
            Cost cost =
                    Cost.of(() -> watch(opener, BenchFilms.demo(), temporary.resolve("long.castlist"), Stretch.WHOLE));
            System.out.printf(Locale.ROOT, "%n%.0f s of CPU time, %.0f s by the clock.%n", cost.cpu(), cost.wall());
        } finally {
            FilmJob.erase(temporary);
        }
    }

    /** Act I into a project folder, as the command line does it. */
    static Watched watch(FilmOpener opener, Path film, Path folder, Stretch stretch) throws IOException {
        try (Project project = Project.open(folder);
                ModelShelf.OpenEyes eyes = ModelShelf.of(List.of()).open()) {
            Watching watching = new Watching(
                    opener,
                    eyes.eyes(),
                    project.crops(),
                    Choices.standard(SpeedPreset.BALANCED).watching());
            return watching.watch(film, stretch, Optional.empty(), new Meter());
        }
    }

    /** Prints a line every few minutes of film. */
    private static final class Meter implements Observer {
        private double nextLine;

        @Override
        public void watchedUntil(Moment moment) {
            double minutes = moment.seconds() / 60;
            if (minutes >= nextLine) {
                nextLine += MINUTES_BETWEEN_LINES;
                Runtime runtime = Runtime.getRuntime();
                runtime.gc(); // what is left is what is held
                System.out.printf(
                        Locale.ROOT,
                        "| %.1f | %.0f | %d |%n",
                        minutes,
                        Machine.megabytes().orElse(Double.NaN),
                        runtime.totalMemory() - runtime.freeMemory() >> 20);
            }
        }
    }
}
