package org.castlist.export.editing;

/**
 * A run of frames.
 *
 * @param start number of its first frame, 0 for the film's first
 * @param end number of the first frame after it
 */
record FrameRange(long start, long end) {

    FrameRange {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a range must have frames, not those from " + start + " to " + end);
        }
    }

    /** How many frames it has. */
    long frames() {
        return end - start;
    }
}
