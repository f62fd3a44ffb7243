package org.castlist.tracks;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.castlist.faces.Box;
import org.castlist.faces.FaceCrop;
import org.castlist.video.Moment;
import org.castlist.video.Span;

/**
 * One face followed through one shot.
 *
 * @param id stable name, such as {@code t-12-3}: the third track of shot 12
 * @param shot index of its shot
 * @param span from its first frame to the end of its last frame
 * @param boxes where it is, one a frame or fewer, in order of time, at least one
 * @param crops its few best pictures, best first; empty when it is unknown for want of any
 * @param unknown why it can be no person, as far as the pictures tell
 */
public record FaceTrack(
        String id, int shot, Span span, List<TrackedBox> boxes, List<FaceCrop> crops, Optional<UnknownReason> unknown) {

    public FaceTrack {
        if (boxes.isEmpty()) {
            throw new IllegalArgumentException("track " + id + " must have a box");
        }
        boxes = List.copyOf(boxes);
        crops = List.copyOf(crops);
    }

    /** Length in seconds. */
    public double seconds() {
        return span.seconds();
    }

    /** The first moment. */
    public Moment start() {
        return span.start();
    }

    /** Whether the two are on screen at the same time. */
    public boolean isOnScreenWith(FaceTrack other) {
        return shot == other.shot && span.overlaps(other.span);
    }

    /** Where the face is, between two boxes on the straight line from one to the next; before the first and after the last, there. */
    public Box boxAt(Moment time) {
        TrackedBox sought = new TrackedBox(0, time, boxes.get(0).box(), 0);
        int found = Collections.binarySearch(boxes, sought, Comparator.comparing(TrackedBox::time));
        if (found >= 0) {
            return boxes.get(found).box();
        }
        int next = -found - 1;
        if (next == 0 || next == boxes.size()) {
            return boxes.get(next == 0 ? 0 : next - 1).box();
        }
        TrackedBox before = boxes.get(next - 1);
        TrackedBox after = boxes.get(next);
        double start = before.time().seconds();
        return before.box()
                .towards(after.box(), (time.seconds() - start) / (after.time().seconds() - start));
    }

    /** The same track, put aside for a reason. */
    public FaceTrack putAside(UnknownReason reason) {
        return new FaceTrack(id, shot, span, boxes, crops, Optional.of(reason));
    }

    /** The mean of its crops' quality norms, 0 without crops. */
    public double quality() {
        return crops.stream()
                .mapToDouble(crop -> crop.quality().norm())
                .average()
                .orElse(0);
    }
}
