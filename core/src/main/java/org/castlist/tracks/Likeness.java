package org.castlist.tracks;

/**
 * What a face looks like, worked out only when asked, since a face embedding costs some ten milliseconds. The tracker keeps
 * at most one of each living track and asks only in doubt.
 */
@FunctionalInterface
public interface Likeness {

    /** Nothing is known: the tracker relies on motion alone, and splits a track where that is not enough. */
    Likeness NONE = other -> 0;

    /** Told while the frame is still there that this face may be asked about when it is gone. */
    default void keep() {}

    /** How alike two faces look, -1 to 1; never asked with {@link #NONE}. */
    double similarity(Likeness other);
}
