package org.castlist.tracks;

import java.util.List;

/**
 * A finished track as the tracker leaves it, before anyone judged whether it is good for anything.
 *
 * @param shot index of its shot
 * @param strands the numbers that {@link TrackingRun#next} gave to its faces, in order; a strand belongs to one track
 * @param boxes one for every frame from the first detection to the last, in order
 */
public record RawTrack(int shot, List<Integer> strands, List<TrackedBox> boxes) {

    public RawTrack {
        if (boxes.isEmpty() || !boxes.get(0).detected()) {
            throw new IllegalArgumentException(
                    "a track must begin with a detection, not with " + boxes.size() + " boxes");
        }
        strands = List.copyOf(strands);
        boxes = List.copyOf(boxes);
    }

    /** In how many frames a detector saw it; 1 is often a mistake of the detector's. */
    public long detections() {
        return boxes.stream().filter(TrackedBox::detected).count();
    }
}
