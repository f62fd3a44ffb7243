package org.castlist.tracks;

import java.util.List;
import java.util.Map;
import org.castlist.shots.Shot;
import org.castlist.video.Film;

/**
 * What watching a film brought to light.
 *
 * @param film the file
 * @param shots all of them, in order
 * @param tracks all of them, in order of shot and start, those put aside included
 * @param leftOut how many of what were left out before they became tracks, by a short key such as {@code damagedFrames}
 */
public record Footage(Film film, List<Shot> shots, List<FaceTrack> tracks, Map<String, Long> leftOut) {
    public Footage {
        shots = List.copyOf(shots);
        tracks = List.copyOf(tracks);
        leftOut = Map.copyOf(leftOut);
    }

    /** Seconds from the first frame to the end of the last shot. */
    public double seconds() {
        return shots.isEmpty() ? 0 : shots.get(shots.size() - 1).span().end().seconds();
    }
}
