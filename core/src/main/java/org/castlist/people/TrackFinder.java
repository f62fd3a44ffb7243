package org.castlist.people;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.Footage;

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
        return track.boxAt(anchor.time()).iou(anchor.box());
    }
}
