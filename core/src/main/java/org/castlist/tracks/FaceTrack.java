package org.castlist.tracks;

import java.util.List;
import java.util.Optional;
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
