package org.castlist.tracks;

import org.castlist.faces.Box;
import org.castlist.video.Moment;

/**
 * Where a tracked face is at one moment.
 *
 * @param frame number of the frame in the film
 * @param time its presentation time
 * @param box where the face is, in pixels of the upright frame
 * @param score the detector's, 0 to 1; 0 for a box between two detections
 */
public record TrackedBox(long frame, Moment time, Box box, double score) {

    /** Whether a detector saw it, rather than the tracker filling a gap. */
    public boolean detected() {
        return score > 0;
    }
}
