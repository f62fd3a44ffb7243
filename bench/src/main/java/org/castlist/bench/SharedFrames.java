package org.castlist.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.castlist.tracks.CannotLinks;

/** Which tracks are in which frames: two in one frame are two people. */
final class SharedFrames {
    private final Map<Long, List<Integer>> tracks = new HashMap<>();

    void add(int track, long frame) {
        tracks.computeIfAbsent(frame, none -> new ArrayList<>()).add(track);
    }

    CannotLinks cannotLinks(int size) {
        List<int[]> pairs = new ArrayList<>();
        for (List<Integer> together : tracks.values()) {
            for (int a = 0; a < together.size(); a++) {
                for (int b = 0; b < a; b++) {
                    if (!together.get(a).equals(together.get(b))) {
                        pairs.add(new int[] {together.get(b), together.get(a)});
                    }
                }
            }
        }
        return CannotLinks.of(size, pairs);
    }
}
