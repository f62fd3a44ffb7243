package org.castlist.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.castlist.app.library.Crew;
import org.castlist.app.library.FilmEntry;
import org.castlist.app.library.LocalDepot;
import org.castlist.app.library.Workforce;
import org.castlist.people.Cast;
import org.castlist.pipeline.Observer;
import org.castlist.video.UnreadableFilmException;

/** The workers of this process. */
final class LocalWorkforce implements Workforce {

    /** Processors that one worker keeps busy, as measured. */
    private static final double BUSY = 1.6;

    private final AnalyzeOptions options;
    private final List<String> words;
    private final double rangeSeconds;
    private final LocalDepot depot;
    private final SharedEyes eyes;

    /** @param words the same options as words */
    LocalWorkforce(AnalyzeOptions options, List<String> words, double rangeSeconds, Path out) throws IOException {
        this.options = options;
        this.words = words;
        this.rangeSeconds = rangeSeconds;
        this.depot = new LocalDepot(out);
        this.eyes = new SharedEyes(options.shelf());
    }

    /** As many as keep this machine busy. */
    @Override
    public int workers() {
        return (int) Math.ceil(Runtime.getRuntime().availableProcessors() / BUSY);
    }

    @Override
    public LocalDepot depot() {
        return depot;
    }

    @Override
    public Cast analyze(FilmEntry entry, Crew crew, Observer observer) throws IOException {
        Path film = Path.of(entry.film());
        if (Files.isDirectory(film)) {
            throw new UnreadableFilmException("'" + film + "' is a folder that cannot be read as one of films.");
        }
        Watcher watcher = new SharedWatcher(crew, eyes, words, rangeSeconds);
        Path project = depot.out().resolve(entry.project());
        return options.analysis(film).run(film, options.stretching(), project, watcher, observer);
    }

    /** The projects are enough. */
    @Override
    public Optional<String> writeTables() {
        return Optional.empty();
    }

    @Override
    public void close() {
        eyes.close();
    }
}
