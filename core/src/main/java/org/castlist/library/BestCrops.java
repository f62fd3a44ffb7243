package org.castlist.library;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;

/**
 * A person's face for comparing across films: the mean of the raw embeddings of their clearest crops. What a film's poor
 * pictures have in common stays out, as it would make the people of two poor films alike.
 *
 * @param crops how many of the clearest, at least 1
 */
public record BestCrops(int crops) {

    /** By length, and by content where that is the same, so that the order of tracks does not matter. */
    private static final Comparator<Embedding> CLEAREST_FIRST = Comparator.comparingDouble(
                    (Embedding embedding) -> -embedding.norm())
            .thenComparing(Embedding::toArray, Arrays::compare);

    public BestCrops {
        if (crops < 1) {
            throw new IllegalArgumentException("crops must be at least 1, not " + crops);
        }
    }

    /** As many as were measured best. */
    public static BestCrops standard() {
        return new BestCrops(8);
    }

    /** The face of whoever these tracks show; empty where there are no embeddings. */
    public Optional<Embedding> face(Collection<TrackFeatures> tracks) {
        List<Embedding> clearest = tracks.stream()
                .flatMap(track -> track.embeddings().stream())
                .sorted(CLEAREST_FIRST)
                .limit(crops)
                .toList();
        return clearest.isEmpty() ? Optional.empty() : Optional.of(mean(clearest));
    }

    private static Embedding mean(List<Embedding> embeddings) {
        double[] mean = new TrackFeatures("best", embeddings, List.of()).mean();
        float[] values = new float[mean.length];
        for (int d = 0; d < values.length; d++) {
            values[d] = (float) mean[d];
        }
        return new Embedding(values);
    }
}
