package org.castlist.bench;

import java.util.Locale;

/** How films show faces poorly. */
enum PoorWay {
    /** Far away and out of focus. */
    SMALL,
    /** With little light: dark and noisy. */
    DARK,
    /** With too few bits: blocks in place of detail. */
    BLOCKS,
    /** With something before a part of it. */
    COVERED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
