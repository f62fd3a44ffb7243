package org.castlist.adaptation;

import java.util.List;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;

/**
 * A track is the direction of the mean of its raw embeddings: face networks answer a clear face with a long vector and a
 * poor one with a short vector, so clear crops count more.
 */
public record NormWeightedPooling() implements Adaptation {

    @Override
    public PointSpace adapt(List<TrackFeatures> tracks, CannotLinks cannotLinks, Workshop workshop) {
        return PointSpace.ofDirections(tracks.stream().map(TrackFeatures::mean).toList());
    }
}
