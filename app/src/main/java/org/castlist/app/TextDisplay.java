package org.castlist.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.castlist.app.library.FilmEntry;
import org.castlist.export.ExportFormat;
import org.castlist.people.Cast;
import org.castlist.people.CastChanges;
import org.castlist.tracks.Footage;
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

    /** Whether standard error is a terminal that can redraw a line. The start script knows; Java cannot tell. */
    static boolean terminal() {
        return Boolean.getBoolean("castlist.terminal") && !"dumb".equals(System.getenv("TERM"));
    }

    @Override
    public FilmDisplay begin(String film, Stretching stretching) {
        return new Screen(film, stretching);
    }

    private final class Screen implements FilmDisplay {
        private final String film;
        private final Stretching stretching;
        private final long began = System.nanoTime();
        private Optional<ProgressLine> line = Optional.empty();
        private Optional<ProgressBar> drawn = Optional.empty();

        private Screen(String film, Stretching stretching) {
            this.film = film;
            this.stretching = stretching;
        }

        @Override
        public void opened(Film opened) {
            if (!bar || quiet) {
                return;
            }
            ProgressLine shown = new ProgressLine(opened, stretching.of(opened.frameRate()));
            PrintStream terminal =
                    new PrintStream(new FileOutputStream(FileDescriptor.err), true, Charset.defaultCharset());
            line = Optional.of(shown);
            drawn = Optional.of(new ProgressBarBuilder()
                    .setRenderer((state, width) -> shown.text(width))
                    .setUpdateIntervalMillis(250)
                    .continuousUpdate()
                    .clearDisplayOnFinish()
                    .setConsumer(new ConsoleProgressBarConsumer(terminal))
                    .build());
        }

        @Override
        public void watchedUntil(Moment moment) {
            line.ifPresent(shown -> shown.watched(moment, elapsed()));
        }

        @Override
        public void at(String step, double fraction) {
            line.ifPresent(shown -> shown.step(step));
        }

        @Override
        public void heeded(CastChanges changes) {
            close();
            if (!quiet) {
                out.println("your corrections were heeded: " + changes.summary());
            }
        }

        private double elapsed() {
            return (System.nanoTime() - began) / 1e9;
        }

        @Override
        public void done(Cast cast, String project) {
            close();
            if (quiet) {
                return;
            }
            out.println(FilmEntry.fileName(film) + ": " + summary(cast));
            PeopleTable.print(cast, out);
            cast.unknownBins()
                    .forEach((reason, tracks) -> out.printf("  unknown: %d %s%n", tracks.size(), reason.title()));
            out.printf("The report: %s%n", Path.of(project).resolve(ExportFormat.REPORT.fileName()));
            out.flush();
        }

        private String summary(Cast cast) {
            Footage footage = cast.footage();
            String people = count(cast.people().size(), "person", "people");
            if (footage.film().isPictures()) {
                long unread = footage.leftOut().getOrDefault("damagedFrames", 0L);
                return String.format(
                        Locale.ROOT,
                        "%s in %s with %s (in %.1f s)%s",
                        people,
                        count(footage.shots().size(), "picture", "pictures"),
                        count(footage.tracks().size(), "face", "faces"),
                        elapsed(),
                        unread == 0 ? "" : "; " + unread + " could not be read: the report names them");
            }
            return String.format(
                    Locale.ROOT,
                    "%s in %s and %s (%.1f s of film in %.1f s)",
                    people,
                    count(footage.shots().size(), "shot", "shots"),
                    count(footage.tracks().size(), "track", "tracks"),
                    footage.seconds() - footage.shots().get(0).span().start().seconds(),
                    elapsed());
        }

        private static String count(int number, String one, String many) {
            return number + " " + (number == 1 ? one : many);
        }

        @Override
        public void failed(Throwable failure) {
            close();
            err.println("castlist: " + Failures.sentence(failure));
        }

        @Override
        public void close() {
            drawn.ifPresent(ProgressBar::close);
            drawn = Optional.empty();
        }
    }
}
