package org.castlist.tracks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.castlist.shots.Shot;
import org.castlist.video.Film;

/**
 * What watching a film brought to light.
 *
 * @param film the file
 * @param shots all of them, in order
 * @param tracks all of them, in order of shot and start, those put aside included
 */
public record Footage(Film film, List<Shot> shots, List<FaceTrack> tracks) {
    public Footage {
        shots = List.copyOf(shots);
        tracks = List.copyOf(tracks);
    }

    /** How many of what were left out before they became tracks, by a short key such as {@code damagedFrames}. */
    public Map<String, Long> leftOut() {
        Map<String, Long> sums = new TreeMap<>();
        shots.forEach(shot -> shot.leftOut().forEach((key, count) -> sums.merge(key, count, Long::sum)));
        return sums;
    }

    /** Seconds from the first frame to the end of the last shot. */
    public double seconds() {
        return shots.isEmpty() ? 0 : shots.get(shots.size() - 1).span().end().seconds();
    }
}
