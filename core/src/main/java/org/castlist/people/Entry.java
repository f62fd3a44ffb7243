package org.castlist.people;

import java.time.Instant;

/** One line of the {@link CorrectionLog}. */
public sealed interface Entry {
    /** Its place in the log, from 1. */
    long sequence();

    /** When the reviewer asked for it. */
    Instant when();

    /**
     * A correction was made.
     *
     * @param evidence the tracks that it speaks of, as they were
     */
    record Made(long sequence, Instant when, Correction correction, Evidence evidence) implements Entry {}

    /**
     * An earlier entry was taken back; when that one took something back itself, it is done again.
     *
     * @param undoes sequence of the earlier entry
     */
    record Undone(long sequence, Instant when, long undoes) implements Entry {
        public Undone {
            if (undoes < 1 || undoes >= sequence) {
                throw new IllegalArgumentException("entry " + sequence + " cannot undo entry " + undoes);
            }
        }
    }

    /** Something that was about somebody who was forgotten since. It keeps its place in the log and nothing else. */
    record Forgotten(long sequence, Instant when) implements Entry {}
}
