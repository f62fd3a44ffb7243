package org.castlist.app;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.castlist.app.library.Crew;
import org.castlist.app.library.Depot;
import org.castlist.app.library.FilmEntry;
import org.castlist.app.library.FilmEntry.State;
import org.castlist.app.library.Library;
import org.castlist.app.library.Workforce;
import org.castlist.people.Cast;
import org.castlist.project.LibraryFolder;

/** One run over the films of a library. */
final class LibraryRun {
    private final Library library;
    private final Workforce workforce;
    private final List<String> words;
    private final Stretching stretching;
    private final LibraryDisplay display;
    private final Map<String, Integer> codes = new ConcurrentHashMap<>(); // of films that failed

    /**
     * @param workforce analyses the films
     * @param words how, as words of the command line
     * @param stretching the part of each film that is watched
     */
    LibraryRun(
            Library library, Workforce workforce, List<String> words, Stretching stretching, LibraryDisplay display) {
        this.library = library;
        this.workforce = workforce;
        this.words = words;
        this.stretching = stretching;
        this.display = display;
    }

    /**
     * Analyses the films, the largest first, so that in the end nobody waits long for the last. Those that were done before
     * are left alone, unless they, their projects, the options or this program have changed.
     *
     * @param sizes of the films, by address
     * @return the exit code: that of the first film that failed
     */
    int run(Map<String, Long> sizes, Crew crew) throws IOException {
        List<FilmEntry> entries = new ArrayList<>(library.add(sizes.keySet()));
        entries.sort(Comparator.comparing((FilmEntry entry) -> sizes.getOrDefault(entry.film(), 0L))
                .reversed());
        List<Callable<FilmEntry>> jobs = new ArrayList<>();
        for (FilmEntry entry : entries) {
            if (entry.isDoneWith(stamp(entry))) {
                crew.share().finished(entry.film());
            } else {
                jobs.add(() -> analyze(entry, crew));
            }
        }
        display.unchanged(entries.size() - jobs.size());
        for (Future<FilmEntry> job : crew.pool().run(jobs)) {
            requireWritten(job);
        }
        List<FilmEntry> ended = library.films().stream()
                .filter(entry -> sizes.containsKey(entry.film()))
                .toList();
        display.finished(ended, workforce.depot().addressOf(Library.FILE));
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

    /** Of all that a film's project comes from, and of what is in it; empty where the film is not there. */
    private String stamp(FilmEntry entry) throws IOException {
        Depot depot = workforce.depot();
        String film = depot.stampOf(entry.film());
        String project = depot.projects().stamp(LibraryFolder.filmOf(entry.project()));
        return film.isEmpty() ? "" : FilmIdentity.of(List.of(Version.text(), words.toString(), film, project));
    }

    private FilmEntry analyze(FilmEntry entry, Crew crew) throws IOException {
        long began = System.nanoTime();
        library.update(entry.begun());
        FilmEntry ended = analyze(entry, crew, began);
        crew.share().finished(entry.film());
        library.update(ended);
        return ended;
    }

    private FilmEntry analyze(FilmEntry entry, Crew crew, long began) {
        try (Display.FilmDisplay shown = display.begin(entry.film(), stretching)) {
            try {
                Cast cast = workforce.analyze(entry, crew, shown);
                shown.done(cast, workforce.depot().addressOf(entry.project()));
                return entry.done(cast.people().size(), new FilmEntry.Work(secondsSince(began), stamp(entry)));
            } catch (IOException | RuntimeException | Error e) {
                shown.failed(e);
                codes.put(entry.film(), Failures.codeOf(e));
                return entry.failed(Failures.sentence(e), secondsSince(began));
            }
        }
    }

    private static double secondsSince(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
