package org.castlist.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.castlist.export.ExportFormat;
import org.castlist.people.Cast;
import org.castlist.people.Person;
import org.castlist.tracks.UnknownReason;
import org.castlist.video.Film;
import org.castlist.video.Moment;

/**
 * For people: a progress bar on standard error where that is a terminal, and the result on standard output.
 *
 * @param out where results go
 * @param err where failures go
 * @param bar whether to draw a progress bar
 * @param quiet whether to say nothing but failures
 */
record TextDisplay(PrintWriter out, PrintWriter err, boolean bar, boolean quiet) implements Display {

    @Override
    public FilmDisplay begin(Path film) {
        return new Screen(film);
    }

    private final class Screen implements FilmDisplay {
        private final Path film;
        private final long began = System.nanoTime();
        private Optional<ProgressBar> progress = Optional.empty();
        private double first = -1;

        private Screen(Path film) {
            this.film = film;
        }

        @Override
        public void opened(Film opened) {
            if (!bar || quiet) {
                return;
            }
            long seconds = opened.duration().isPresent()
                    ? (long) Math.ceil(opened.duration().getAsDouble())
                    : -1;
            PrintStream terminal = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err));
            progress = Optional.of(new ProgressBarBuilder()
                    .setTaskName("watching " + opened.name())
                    .setInitialMax(seconds)
                    .setUnit(" s", 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(250)
                    .setConsumer(new ConsoleProgressBarConsumer(terminal))
                    .build());
        }

        @Override
        public void watchedUntil(Moment moment) {
            if (first < 0) {
                first = moment.seconds();
            }
            progress.ifPresent(shown -> {
                double elapsed = (System.nanoTime() - began) / 1e9;
                shown.setExtraMessage(
                        String.format(Locale.ROOT, " %.1fx real time", (moment.seconds() - first) / elapsed));
                shown.stepTo((long) moment.seconds());
            });
        }

        @Override
        public void at(String step, double fraction) {
            progress.ifPresent(shown -> shown.setExtraMessage(" " + step));
        }

        @Override
        public void done(Cast cast, Path folder) {
            close();
            if (quiet) {
                return;
            }
            double elapsed = (System.nanoTime() - began) / 1e9;
            out.printf(
                    Locale.ROOT,
                    "%s: %d people in %d shots and %d tracks (%.1f s of film in %.1f s)%n",
                    film.getFileName(),
                    cast.people().size(),
                    cast.footage().shots().size(),
                    cast.footage().tracks().size(),
                    cast.footage().seconds(),
                    elapsed);
            People.table(cast, out);
            for (Map.Entry<UnknownReason, java.util.List<org.castlist.tracks.FaceTrack>> bin :
                    cast.unknownBins().entrySet()) {
                out.printf(
                        "  unknown: %d %s%n",
                        bin.getValue().size(), bin.getKey().title());
            }
            out.printf("The report: %s%n", folder.resolve(ExportFormat.REPORT.fileName()));
            out.flush();
        }

        @Override
        public void failed(Throwable failure) {
            close();
            err.println("castlist: " + Failures.sentence(failure));
        }

        @Override
        public void close() {
            progress.ifPresent(ProgressBar::close);
            progress = Optional.empty();
        }
    }

    /** The table of people that several commands print. */
    static final class People {
        private People() {}

        static void table(Cast cast, PrintWriter out) {
            for (Person person : cast.people()) {
                out.printf(
                        Locale.ROOT,
                        "  %-6s %-24s %9.1f s on screen, %3d tracks%s%n",
                        person.id(),
                        person.title(),
                        cast.screenTime(person),
                        person.tracks().size(),
                        person.hidden() ? " (hidden)" : "");
            }
        }
    }
}
