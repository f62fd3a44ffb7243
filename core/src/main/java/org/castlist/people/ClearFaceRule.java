package org.castlist.people;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.castlist.clustering.Clustering;
import org.castlist.embeddings.TrackFeatures;

/**
 * A cluster without one clear face is nobody in particular: strangers in the background, turned or blurred faces. Clear is
 * what is clear by the standard of this film: a track whose {@linkplain TrackFeatures#clarity() clarity} is not far below
 * that of the track in the middle. Our own rule.
 *
 * @param deviations how many robust standard deviations (1.4826 median absolute deviations) below the median still count
 *     as clear, at least 0
 * @param alwaysClear a clarity that counts as clear whatever the rest of the film looks like, so that a film of nothing but
 *     good pictures loses none of them; it depends on the face network, empty where it is not known
 */
public record ClearFaceRule(double deviations, OptionalDouble alwaysClear) {

    /** From median absolute deviation to standard deviation, for a normal distribution. */
    private static final double ROBUST = 1.4826;

    public ClearFaceRule {
        if (!(deviations >= 0)) {
            throw new IllegalArgumentException("deviations must be at least 0, not " + deviations);
        }
    }

    /** The settings that were measured best with the default face network. */
    public static ClearFaceRule ofDefaultEmbedder() {
        return new ClearFaceRule(0.5, OptionalDouble.of(2.4));
    }

    /** The same for any face network: only the film's own standard counts. */
    public static ClearFaceRule ofAnyEmbedder() {
        return new ClearFaceRule(ofDefaultEmbedder().deviations, OptionalDouble.empty());
    }

    /** The least clarity of a clear track of this film; at least one track. */
    public double cut(List<TrackFeatures> tracks) {
        double[] clarities = tracks.stream().mapToDouble(TrackFeatures::clarity).toArray();
        double median = median(clarities);
        double deviation =
                median(Arrays.stream(clarities).map(q -> Math.abs(q - median)).toArray());
        return Math.min(median - deviations * ROBUST * deviation, alwaysClear.orElse(Double.POSITIVE_INFINITY));
    }

    /**
     * The clusters without a clear track.
     *
     * @param tracks T tracks, in the order of the clustering
     */
    public Set<Integer> unclear(List<TrackFeatures> tracks, Clustering clustering) {
        if (tracks.size() != clustering.size()) {
            throw new IllegalArgumentException(
                    "the clustering must be of the " + tracks.size() + " tracks, not of " + clustering.size());
        }
        if (tracks.isEmpty()) {
            return Set.of();
        }
        double cut = cut(tracks);
        Set<Integer> clear = IntStream.range(0, tracks.size())
                .filter(i -> tracks.get(i).clarity() >= cut)
                .mapToObj(clustering::of)
                .collect(Collectors.toSet());
        return IntStream.range(0, clustering.clusters())
                .boxed()
                .filter(cluster -> !clear.contains(cluster))
                .collect(Collectors.toSet());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
