package org.castlist.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.castlist.app.library.WorkerPool;
import org.castlist.people.Cast;
import org.castlist.pipeline.Observer;
import org.castlist.project.WatchOrder;

/**
 * What any machine that has the networks can do: analyse a film, or watch ranges of one. One for all threads of a process,
 * since the networks are opened once.
 */
public final class FilmWorker implements AutoCloseable {
    /** The system property that says where the default networks lie on a machine without an installation. */
    public static final String MODELS = Home.MODELS;

    private final List<String> options;
    private final SharedEyes eyes;

    private FilmWorker(List<String> options, SharedEyes eyes) {
        this.options = List.copyOf(options);
        this.eyes = eyes;
    }

    /** @param options how to analyse, as words of the command line */
    public static FilmWorker of(List<String> options) throws IOException {
        return new FilmWorker(options, new SharedEyes(AnalyzeOptions.of(options).shelf()));
    }

    /** Whether this machine has the default networks at their usual place. */
    public static boolean hasModels() {
        return Files.isDirectory(Home.models().path());
    }

    /** The files of the default networks. */
    public static List<Path> modelFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        for (ModelShelf.Chosen chosen : ModelShelf.of(List.of()).all()) {
            files.add(chosen.folder().fileOf(chosen.card()));
        }
        return files;
    }

    /**
     * Analyses a film from one end to the other, or goes on where an earlier run stopped.
     *
     * @param project its folder, made if need be
     */
    public Cast analyze(Path film, Path project, Observer observer) throws IOException {
        return analyze(film, project, eyes, observer);
    }

    /**
     * The same for a film that is cut up.
     *
     * @param pool has the threads that wait for the ranges
     * @param ranges has them watched
     * @param seconds how long a range is at least
     */
    public Cast analyze(
            Path film, Path project, WorkerPool pool, RangeWatcher ranges, double seconds, Observer observer)
            throws IOException {
        Watcher watcher = (act, into, soFar, shown) -> {
            int done = soFar.watched().footage().shots().size();
            return new FilmInRanges(act, into, pool, ranges, shown).watch(done, options, seconds);
        };
        return analyze(film, project, watcher, observer);
    }

    private Cast analyze(Path film, Path project, Watcher watcher, Observer observer) throws IOException {
        AnalyzeOptions read = AnalyzeOptions.of(options);
        return read.analysis(film).run(film, read.stretching(), project, watcher, observer);
    }

    /**
     * Watches the ranges of an order.
     *
     * @param folder where a folder for each is made
     */
    public void watch(WatchOrder order, Path folder) throws IOException {
        new RangeWorker(eyes).watch(order, folder, new Observer() {});
    }

    @Override
    public void close() {
        eyes.close();
    }
}
