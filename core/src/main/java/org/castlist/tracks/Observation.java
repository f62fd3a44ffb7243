package org.castlist.tracks;

import org.castlist.faces.Face;

/**
 * A face in one frame, as the tracker is shown it.
 *
 * @param face box and score
 * @param appearance what it looks like, or {@link Appearance#NONE}
 */
public record Observation(Face face, Appearance appearance) {

    boolean looksKnown() {
        return appearance != Appearance.NONE;
    }
}
