package org.castlist.export.pictures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.castlist.tracks.FaceTrack;
import org.castlist.video.Moment;

/** Which tracks are on screen, moment by moment; cost of a whole film: O(T log T + frames). */
final class OnScreen {
    private final Deque<FaceTrack> toCome;
    private final List<FaceTrack> now = new ArrayList<>();

    OnScreen(List<FaceTrack> tracks) {
        toCome = new ArrayDeque<>(
                tracks.stream().sorted(Comparator.comparing(FaceTrack::start)).toList());
    }

    /** The tracks at a moment, in order of start; each moment is after the one before. */
    List<FaceTrack> at(Moment moment) {
        while (!toCome.isEmpty() && !moment.isBefore(toCome.getFirst().start())) {
            now.add(toCome.removeFirst());
        }
        now.removeIf(track -> !track.span().contains(moment));
        return List.copyOf(now);
    }
}
