package org.castlist.adaptation;

import java.util.List;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;

/**
 * A track is the mean direction of its crops: every crop counts the same, clear or not. What most papers do; on real films
 * {@link NormWeightedPooling} is no worse and costs the same.
 */
public record MeanPooling() implements Adaptation {

    @Override
    public PointSpace adapt(List<TrackFeatures> tracks, CannotLinks cannotLinks, Workshop workshop) {
        return PointSpace.ofDirections(
                tracks.stream().map(MeanPooling::meanDirection).toList());
    }

    private static double[] meanDirection(TrackFeatures track) {
        List<Embedding> units = track.embeddings().stream().map(Embedding::unit).toList();
        return new TrackFeatures(track.track(), units, List.of()).mean();
    }
}
