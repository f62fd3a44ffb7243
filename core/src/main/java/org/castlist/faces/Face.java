package org.castlist.faces;

/**
 * A face as a detector saw it in one frame.
 *
 * @param box where
 * @param score how sure the detector is, 0 to 1
 */
public record Face(Box box, double score) {
    public Face {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a detection score must be between 0 and 1, not " + score);
        }
    }
}
