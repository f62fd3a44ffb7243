package org.castlist.library;

import java.time.Instant;

/** One line of the {@link LinkLog}. */
public sealed interface LinkEntry {
    /** Its place in the log, from 1. */
    long sequence();

    /** When the reviewer said it. */
    Instant when();

    /** A reviewer said of two people whether they are one. */
    record Said(long sequence, Instant when, LinkWord word) implements LinkEntry {}

    /**
     * An earlier entry was taken back; when that one took something back itself, it counts again.
     *
     * @param undoes sequence of the earlier entry
     */
    record Undone(long sequence, Instant when, long undoes) implements LinkEntry {
        public Undone {
            if (undoes < 1 || undoes >= sequence) {
                throw new IllegalArgumentException("entry " + sequence + " cannot undo entry " + undoes);
            }
        }
    }
}
