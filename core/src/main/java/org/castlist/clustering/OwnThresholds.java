package org.castlist.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.castlist.Paper;
import org.castlist.adaptation.PooledSpace;
import org.castlist.adaptation.TrackSpace;
import org.castlist.tracks.CannotLinks;

/**
 * VideoClusterNet's clustering, which needs neither a number of people nor a distance: two clusters are one person when they
 * are nearer to each other than the crops of either are among themselves. All that hang together become one cluster, their
 * crops are pooled, and so on until nothing merges.
 *
 * <p>Only for spaces that know the crops of their tracks. How many clusters a person falls into depends on the space: in one
 * that was not trained for it, into many. Time T² K for each of a few passes, memory 2 T² bytes.
 *
 * @param rule whose threshold decides
 * @param useCannotLinks whether tracks on screen at once never come together, not even through a third; the nearest merge
 *     first then. The paper uses no examples of two people, [S]
 */
@Paper(
        authors = "Walawalkar, Garrido",
        title = "VideoClusterNet: Self-Supervised and Adaptive Face Clustering for Videos",
        venue = "ECCV",
        year = 2024,
        url = "https://arxiv.org/abs/2407.12214")
public record OwnThresholds(Rule rule, boolean useCannotLinks) implements ClusteringMethod {

    /** Below whose threshold the distance of two clusters must be. */
    public enum Rule {
        /** The greater of the two: the paper's rule. */
        EITHER {
            @Override
            double threshold(double one, double other) {
                return Math.max(one, other);
            }
        },
        /** The smaller of the two; hardly merges, for comparison only. */
        BOTH {
            @Override
            double threshold(double one, double other) {
                return Math.min(one, other);
            }
        },
        /** The mean of the two; hardly merges, for comparison only. */
        MEAN {
            @Override
            double threshold(double one, double other) {
                return (one + other) / 2;
            }
        };

        abstract double threshold(double one, double other);
    }

    /** The paper's settings. */
    public static OwnThresholds asPublished() {
        return new OwnThresholds(Rule.EITHER, false);
    }

    @Override
    public Clustering cluster(TrackSpace space, CannotLinks cannotLinks) {
        CannotLinks respected = useCannotLinks ? cannotLinks : CannotLinks.none(cannotLinks.size());
        CanonicalSpace tracks = CanonicalSpace.of(space, respected);
        if (!(tracks.space() instanceof PooledSpace crops)) {
            throw new IllegalArgumentException("clustering by own thresholds needs a space that knows the crops of each"
                    + " track: choose an adaptation that makes one, such as every-crop");
        }
        Clustering clusters = singles(crops.size());
        Clustering before;
        do {
            before = clusters;
            clusters = merged(before, crops, tracks.cannotLinks());
        } while (clusters.clusters() < before.clusters());
        return tracks.clustering(clusters.labels());
    }

    private static Clustering singles(int size) {
        return Clustering.of(IntStream.range(0, size).toArray());
    }

    /** One pass: all clusters that are near enough, and what hangs together through them. */
    private Clustering merged(Clustering clusters, PooledSpace crops, CannotLinks cannotLinks) {
        SeparableSets together = new SeparableSets(between(clusters, cannotLinks));
        pairs(crops.pooled(clusters.members())).forEach(pair -> together.join(pair.i, pair.j));
        return Clustering.of(
                Arrays.stream(clusters.labels()).map(together::root).toArray());
    }

    /** The pairs of clusters that are near enough; the order matters only where some may not merge. */
    private Stream<Pair> pairs(PooledSpace clusters) {
        int[] all = IntStream.range(0, clusters.size()).toArray();
        double[] thresholds =
                IntStream.of(all).mapToDouble(clusters::ownThreshold).toArray();
        float[][] distances = clusters.distances(all);
        Stream<Pair> pairs = IntStream.of(all)
                .boxed()
                .flatMap(i -> IntStream.range(0, i)
                        .mapToObj(j -> new Pair(i, j, distances[i][j] - rule.threshold(thresholds[i], thresholds[j])))
                        .filter(pair -> pair.excess < 0));
        return useCannotLinks ? pairs.sorted(Comparator.comparingDouble(Pair::excess)) : pairs;
    }

    private static CannotLinks between(Clustering clusters, CannotLinks cannotLinks) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < cannotLinks.size(); i++) {
            for (int j : cannotLinks.of(i)) {
                pairs.add(new int[] {clusters.of(i), clusters.of(j)});
            }
        }
        return CannotLinks.of(clusters.clusters(), pairs);
    }

    /** Two clusters and by how much their distance is above the threshold. */
    private record Pair(int i, int j, double excess) {}
}
