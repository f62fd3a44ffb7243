package org.castlist.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Prints how much memory the process holds while it watches a film many times as long as the demo, as Markdown. Meant to be
 * run with a small heap of constant size ({@code -Xms256m -Xmx256m -XX:+AlwaysPreTouch}), so that what the process grows by
 * is native memory.
 */
@Command(
        name = "memory",
        description = {
            "How much memory is held while a film many times as long as the demo is watched.",
            "Give Java a small heap of constant size, so that growth is native memory:",
            "CASTLIST_JAVA_OPTS=\"-Xms256m -Xmx256m -XX:+AlwaysPreTouch\""
        })
final class MemoryBench implements Callable<Integer> {
    private static final double MINUTES_BETWEEN_LINES = 2;

    @Parameters(
            arity = "0..1",
            defaultValue = "20",
            paramLabel = "TIMES",
            description = "How many times the demo film is shown (default: ${DEFAULT-VALUE}).")
    private int times;

    @Override
    public Integer call() throws IOException {
        System.out.printf(
                Locale.ROOT,
                "# Memory%n%n`castlist bench memory %d`: the demo film %d times over, `balanced`, heap of %d MB at most. %s%n%n"
                        + "| watched, minutes of film | resident memory, MB | of it the heap holds, MB |%n|---|---|---|%n",
                times,
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
        return 0;
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
