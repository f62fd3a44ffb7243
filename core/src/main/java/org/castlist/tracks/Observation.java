package org.castlist.tracks;

import org.castlist.faces.Face;

/**
 * A face in one frame, as the tracker is shown it.
 *
 * @param face box and score
 * @param likeness what it looks like, or {@link Likeness#NONE}
 */
public record Observation(Face face, Likeness likeness) {

    boolean looksKnown() {
        return likeness != Likeness.NONE;
    }
}
