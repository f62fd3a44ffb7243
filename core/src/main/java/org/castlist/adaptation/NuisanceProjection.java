package org.castlist.adaptation;

import java.util.List;
import java.util.Optional;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;

/**
 * {@linkplain NormWeightedPooling Norm-weighted pooling} without what poor pictures do to embeddings: the network gets used
 * to this film's faces when they are far away, out of focus or moved. What that is has been {@linkplain NuisanceLearning
 * learned} from the film's own pictures. Where there are none, only embeddings, this is {@link QualityNeutralPooling}. Our own
 * method.
 */
public record NuisanceProjection() implements Adaptation {

    @Override
    public PointSpace adapt(List<TrackFeatures> tracks, CannotLinks cannotLinks, Workshop workshop) {
        Optional<NuisanceSubspace> nuisance = workshop.nuisance();
        return nuisance.isEmpty()
                ? QualityNeutralPooling.ofManyTracks().adapt(tracks, cannotLinks, workshop)
                : PointSpace.ofDirections(tracks.stream()
                        .map(track -> nuisance.get().without(Vectors.unit(track.mean())))
                        .toList());
    }
}
