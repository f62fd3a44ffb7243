package org.castlist.pipeline;

import java.util.List;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.Footage;

/**
 * All that Act I leaves behind.
 *
 * @param footage shots and tracks
 * @param features the embeddings of the tracks that have crops, in the order of the footage
 */
public record Watched(Footage footage, List<TrackFeatures> features) {
    public Watched {
        features = List.copyOf(features);
    }
}
