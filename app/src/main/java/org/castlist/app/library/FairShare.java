package org.castlist.app.library;

import java.util.HashMap;
import java.util.Map;

/**
 * Tells whether a film is so large a part of what is left to do that the other workers would wait for it in the end. Sizes
 * are those of the files. Any number of threads.
 */
public final class FairShare {
    /** How many times its fair share a film must be: to cut it up costs a fifth more work, which two workers hardly win back. */
    private static final double CLEARLY = 2;

    private final Map<String, Long> unfinished;
    private final int workers;

    /** @param sizes bytes of each film, by address */
    public FairShare(Map<String, Long> sizes, int workers) {
        this.unfinished = new HashMap<>(sizes);
        this.workers = workers;
    }

    /** The film is done, or has failed. */
    public synchronized void finished(String film) {
        unfinished.remove(film);
    }

    /** Whether the film is clearly more than one worker's fair share. */
    public synchronized boolean isExceededBy(String film) {
        long all = unfinished.values().stream().mapToLong(Long::longValue).sum();
        return unfinished.getOrDefault(film, 0L) * workers > CLEARLY * all;
    }
}
