package org.castlist.tracks;

import java.util.ArrayList;
import java.util.List;
import org.castlist.faces.Box;
import org.castlist.video.Moment;

/** The frames of a shot so far, so that a track can be given a box in each of its frames. */
final class ShotFrames {
    private record At(long frame, Moment time) {}

    private final List<At> frames = new ArrayList<>();

    void add(long frame, Moment time) {
        if (!frames.isEmpty()) {
            At last = frames.get(frames.size() - 1);
            if (frame <= last.frame || time.isBefore(last.time)) {
                throw new IllegalArgumentException("frames must come in order, not " + frame + " at " + time + " after "
                        + last.frame + " at " + last.time);
            }
        }
        frames.add(new At(frame, time));
    }

    /** A box for every frame from the first detection to the last, on straight lines in time between detections. */
    List<TrackedBox> filled(List<TrackedBox> detected) {
        List<TrackedBox> filled = new ArrayList<>();
        int at = indexOf(detected.get(0).frame());
        for (int i = 1; i < detected.size(); i++) {
            TrackedBox from = detected.get(i - 1);
            TrackedBox to = detected.get(i);
            filled.add(from);
            for (at++; frames.get(at).frame < to.frame(); at++) {
                filled.add(between(from, to, frames.get(at)));
            }
        }
        filled.add(detected.get(detected.size() - 1));
        return filled;
    }

    private static TrackedBox between(TrackedBox from, TrackedBox to, At at) {
        double whole = to.time().seconds() - from.time().seconds();
        double part = at.time.seconds() - from.time().seconds();
        Box box = from.box().towards(to.box(), whole > 0 ? part / whole : 0);
        return new TrackedBox(at.frame, at.time, box, 0);
    }

    private int indexOf(long frame) {
        int low = 0;
        int high = frames.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (frames.get(middle).frame < frame) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
