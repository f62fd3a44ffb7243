package org.castlist.people;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castlist.faces.Box;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.Footage;
import org.castlist.tracks.TrackedBox;
import org.castlist.video.Moment;

/** Finds the tracks of an earlier run among those of this one. Cost of an unchanged track: one look-up; of another: O(T). */
public final class TrackFinder {
    /** Two boxes that overlap less than this are two faces; ours. */
    private static final double SAME_FACE = 0.3;

    private final List<FaceTrack> tracks;
    private final Map<String, Anchor> anchors = new HashMap<>();

    public TrackFinder(Footage footage) {
        tracks = footage.tracks();
        tracks.forEach(track -> anchors.put(track.id(), Anchor.of(track)));
    }

    /** The id of the track that shows at the anchor's moment what the anchor shows; empty when there is none. */
    public Optional<String> find(Anchor anchor) {
        if (anchor.equals(anchors.get(anchor.track()))) {
            return Optional.of(anchor.track());
        }
        return tracks.stream()
                .filter(track -> track.span().contains(anchor.time()))
                .filter(track -> overlap(track, anchor) >= SAME_FACE)
                .max(Comparator.comparingDouble(track -> overlap(track, anchor)))
                .map(FaceTrack::id);
    }

    private static double overlap(FaceTrack track, Anchor anchor) {
        return boxAt(track.boxes(), anchor.time()).iou(anchor.box());
    }

    /** Where the face is, between two boxes on the straight line from one to the next. */
    private static Box boxAt(List<TrackedBox> boxes, Moment time) {
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
}
