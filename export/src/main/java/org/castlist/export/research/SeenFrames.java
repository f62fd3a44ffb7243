package org.castlist.export.research;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.TrackedBox;

/** The frames in which faces are followed, each once, in order. It holds one shot's tracks at a time, and no boxes. */
final class SeenFrames {

    /** Takes any of the boxes of a frame. */
    @FunctionalInterface
    interface Taker {
        void take(TrackedBox box) throws IOException;
    }

    /** The rest of a track's boxes, of which the first is at hand. */
    private record Rest(TrackedBox next, Iterator<TrackedBox> after) {}

    private SeenFrames() {}

    /** @param tracks in order of shot */
    static void of(List<FaceTrack> tracks, Taker taker) throws IOException {
        List<FaceTrack> shot = new ArrayList<>();
        for (FaceTrack track : tracks) {
            if (!shot.isEmpty() && shot.get(0).shot() != track.shot()) {
                ofShot(shot, taker);
                shot.clear();
            }
            shot.add(track);
        }
        ofShot(shot, taker);
    }

    private static void ofShot(List<FaceTrack> tracks, Taker taker) throws IOException {
        PriorityQueue<Rest> rests =
                new PriorityQueue<>(Comparator.comparingLong(rest -> rest.next().frame()));
        for (FaceTrack track : tracks) {
            add(rests, track.boxes().iterator());
        }
        long taken = -1;
        while (!rests.isEmpty()) {
            Rest first = rests.remove();
            if (first.next().frame() > taken) {
                taker.take(first.next());
                taken = first.next().frame();
            }
            add(rests, first.after());
        }
    }

    private static void add(PriorityQueue<Rest> rests, Iterator<TrackedBox> boxes) {
        if (boxes.hasNext()) {
            rests.add(new Rest(boxes.next(), boxes));
        }
    }
}
