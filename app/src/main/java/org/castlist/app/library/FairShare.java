package org.castlist.app.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells whether a film is so large a part of what is left to do that the other workers would wait for it in the end. Sizes
 * are those of the files. Any number of threads.
 */
public final class FairShare {
    /** How many times its fair share a film must be: to cut it up costs a fifth more work, which two workers hardly win back. */
    private static final double CLEARLY = 2;

    private final Map<Path, Long> unfinished = new HashMap<>();
    private final int workers;

    public FairShare(Collection<Path> films, int workers) {
        this.workers = workers;
        films.forEach(film -> unfinished.put(film, size(film)));
    }

    /** Bytes of a file; 0 for what is not there. */
    public static long size(Path film) {
        try {
            return Files.size(film);
        } catch (IOException missing) {
            return 0; // analysing it will say so
        }
    }

    public synchronized void finished(Path film) {
        unfinished.remove(film);
    }

    /** Whether the film is clearly more than one worker's fair share. */
    public synchronized boolean isExceededBy(Path film) {
        long all = unfinished.values().stream().mapToLong(Long::longValue).sum();
        return unfinished.getOrDefault(film, 0L) * workers > CLEARLY * all;
    }
}
