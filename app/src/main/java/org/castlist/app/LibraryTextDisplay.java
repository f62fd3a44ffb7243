package org.castlist.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.castlist.app.library.FilmEntry;
import org.castlist.app.library.LinkSummary;
import org.castlist.app.library.SeriesText;
import org.castlist.library.Episode;
import org.castlist.people.Cast;
import org.castlist.video.Film;
import org.castlist.video.Moment;

/** For people: a line for each film that is done or failed, a line of progress on a terminal, and a table at the end. */
final class LibraryTextDisplay implements LibraryDisplay {
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean quiet;
    private final int films;
    private final LibraryLine line;
    private final Optional<ProgressBar> drawn;
    private int ended;

    /**
     * @param bar whether to draw a line of progress
     * @param quiet whether to say nothing but failures
     * @param films how many there are
     */
    LibraryTextDisplay(PrintWriter out, PrintWriter err, boolean bar, boolean quiet, int films) {
        this.out = out;
        this.err = err;
        this.quiet = quiet;
        this.films = films;
        this.line = new LibraryLine(films);
        this.drawn = bar ? Optional.of(drawn(line)) : Optional.empty();
    }

    private static ProgressBar drawn(LibraryLine line) {
        PrintStream terminal =
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, Charset.defaultCharset());
        return new ProgressBarBuilder()
                .setRenderer((state, width) -> line.text(width))
                .setUpdateIntervalMillis(250)
                .continuousUpdate()
                .clearDisplayOnFinish()
                .setConsumer(new ConsoleProgressBarConsumer(terminal))
                .build();
    }

    @Override
    public FilmDisplay begin(String film, Stretching stretching) {
        return new Screen(film, stretching);
    }

    private synchronized String turn() {
        ended++;
        String of = Integer.toString(films);
        return String.format(Locale.ROOT, "[%" + of.length() + "d/%s]", ended, of);
    }

    /** Above the line of progress, which is drawn anew. */
    private synchronized void say(PrintWriter where, String words) {
        if (drawn.isPresent()) {
            System.err.print("\r\033[K");
        }
        where.println(words);
        where.flush();
    }

    private final class Screen implements FilmDisplay {
        private final String film;
        private final Stretching stretching;
        private final long began = System.nanoTime();
        private volatile Optional<ProgressLine> progress = Optional.empty();

        private Screen(String film, Stretching stretching) {
            this.film = film;
            this.stretching = stretching;
            line.began(film, () -> FilmEntry.fileName(film));
        }

        @Override
        public void opened(Film opened) {
            ProgressLine watching = new ProgressLine(opened, stretching.of(opened.frameRate()));
            progress = Optional.of(watching);
            line.began(film, watching::brief);
        }

        @Override
        public void watchedUntil(Moment moment) {
            progress.ifPresent(watching -> watching.watched(moment, 0));
        }

        @Override
        public void done(Cast cast, String project) {
            line.ended(film, false);
            String turn = turn();
            if (!quiet) {
                int people = cast.people().size();
                say(
                        out,
                        String.format(
                                Locale.ROOT,
                                "%s %s: %d %s (%.1f s of film in %.1f s)",
                                turn,
                                FilmEntry.fileName(film),
                                people,
                                people == 1 ? "person" : "people",
                                cast.footage().seconds(),
                                (System.nanoTime() - began) / 1e9));
            }
        }

        @Override
        public void failed(Throwable failure) {
            line.ended(film, true);
            say(err, "castlist: " + turn() + " " + FilmEntry.fileName(film) + ": " + Failures.sentence(failure));
        }

        @Override
        public void close() {}
    }

    @Override
    public synchronized void unchanged(int unchanged) {
        ended += unchanged;
        line.unchanged(unchanged);
        if (unchanged > 0 && !quiet) {
            say(out, unchanged + (unchanged == 1 ? " film was" : " films were") + " done before and did not change");
        }
    }

    @Override
    public void finished(List<FilmEntry> entries, String file) {
        close();
        if (quiet) {
            return;
        }
        out.println();
        out.printf("%-8s %7s %9s  %s%n", "state", "people", "seconds", "film");
        for (FilmEntry entry : entries) {
            out.printf(
                    Locale.ROOT,
                    "%-8s %7s %9.1f  %s%s%n",
                    entry.state().key(),
                    entry.people().isPresent() ? entry.people().getAsInt() : "-",
                    entry.work().seconds(),
                    entry.film(),
                    entry.reason()
                            .map(why -> System.lineSeparator() + " ".repeat(28) + why)
                            .orElse(""));
        }
        out.printf("The library: %s%n", file);
        out.flush();
    }

    @Override
    public void linked(LinkSummary summary) {
        if (!quiet) {
            summary.tell(out, err);
            out.flush();
        }
    }

    @Override
    public void series(List<Episode> episodes) {
        if (!quiet) {
            new SeriesText(episodes).print(out);
            out.flush();
        }
    }

    @Override
    public void tables(String address) {
        if (!quiet) {
            out.println("The tables: " + address);
            out.flush();
        }
    }

    @Override
    public void close() {
        drawn.ifPresent(ProgressBar::close);
    }
}
