package org.castlist.app;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.castlist.app.library.FairShare;
import org.castlist.app.library.FilmEntry;
import org.castlist.app.library.FilmEntry.State;
import org.castlist.app.library.Library;
import org.castlist.app.library.WorkerPool;
import org.castlist.people.Cast;
import org.castlist.video.UnreadableFilmException;

/** One run over the films of a library. */
final class LibraryRun {
    private final Library library;
    private final AnalyzeOptions options;
    private final Watcher watcher;
    private final FairShare share;
    private final LibraryDisplay display;
    private final Map<Path, Integer> codes = new ConcurrentHashMap<>(); // of films that failed

    /**
     * @param options how to analyse each film
     * @param watcher does Act I
     * @param share is told which films are finished
     */
    LibraryRun(Library library, AnalyzeOptions options, Watcher watcher, FairShare share, LibraryDisplay display) {
        this.library = library;
        this.options = options;
        this.watcher = watcher;
        this.share = share;
        this.display = display;
    }

    /**
     * Analyses the films, the largest first, so that in the end nobody waits long for the last.
     *
     * @return the exit code: that of the first film that failed
     */
    int run(List<Path> films, WorkerPool pool) throws IOException {
        List<FilmEntry> entries = new ArrayList<>(library.add(films));
        entries.sort(Comparator.comparing((FilmEntry entry) -> FairShare.size(entry.film()))
                .reversed());
        List<Callable<FilmEntry>> jobs = new ArrayList<>();
        entries.forEach(entry -> jobs.add(() -> analyze(entry)));
        for (Future<FilmEntry> job : pool.run(jobs)) {
            requireWritten(job);
        }
        List<FilmEntry> ended = library.films().stream()
                .filter(entry -> films.contains(entry.film()))
                .toList();
        display.finished(ended, library.file());
        return ended.stream()
                .filter(entry -> entry.state() == State.FAILED)
                .map(entry -> codes.getOrDefault(entry.film(), ExitCode.FAILED))
                .findFirst()
                .orElse(ExitCode.DONE);
    }

    /** What goes wrong with a film stands in the library; only what cannot be written there ends the run badly. */
    private static void requireWritten(Future<FilmEntry> job) throws IOException {
        try {
            job.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the run was interrupted");
        } catch (ExecutionException e) {
            throw new IOException(Failures.sentence(Objects.requireNonNull(e.getCause())), e);
        }
    }

    private FilmEntry analyze(FilmEntry entry) throws IOException {
        long began = System.nanoTime();
        library.update(entry.begun());
        FilmEntry ended = analyze(entry, began);
        share.finished(entry.film());
        library.update(ended);
        return ended;
    }

    private FilmEntry analyze(FilmEntry entry, long began) {
        Path film = entry.film();
        try (Display.FilmDisplay shown = display.begin(film, options.stretching())) {
            try {
                requireFilm(film);
                Path folder = library.projectOf(entry);
                Cast cast = options.analysis(film).run(film, options.stretching(), folder, watcher, shown);
                shown.done(cast, folder);
                return entry.done(cast.people().size(), secondsSince(began));
            } catch (IOException | RuntimeException | Error e) {
                shown.failed(e);
                codes.put(film, Failures.codeOf(e));
                return entry.failed(Failures.sentence(e), secondsSince(began));
            }
        }
    }

    private static void requireFilm(Path film) throws IOException {
        if (Files.isDirectory(film)) {
            throw new UnreadableFilmException("'" + film + "' is a folder that cannot be read as one of films.");
        }
    }

    private static double secondsSince(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
