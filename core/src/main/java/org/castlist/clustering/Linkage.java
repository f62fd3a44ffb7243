package org.castlist.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.castlist.clustering.Dendrogram.Merge;

/**
 * One run of agglomerative clustering: the nearest two clusters merge, again and again, until one is left or the rest is
 * infinitely far apart.
 *
 * <p>Every cluster remembers its nearest among those of lower number, so that a step looks at T remembered distances rather
 * than at all pairs. When a cluster's nearest merges away, what it remembers is a lower bound (see {@link LinkageRule}); it
 * is looked up again only when it could be the least of all. Time grows with T² in practice, memory is the matrix.
 */
final class Linkage {
    private static final int NONE = -1;

    private final DistanceMatrix distances;
    private final LinkageRule rule;
    private final int[] sizes; // 0 where the cluster has merged into another
    private final int[] numbers; // as in Dendrogram
    private final int[] nearest; // of lower index, NONE where it must be looked up
    private final float[] nearestDistance; // or a lower bound of it
    private final List<Merge> merges = new ArrayList<>();

    private Linkage(DistanceMatrix distances, LinkageRule rule) {
        this.distances = distances;
        this.rule = rule;
        this.sizes = new int[distances.size()];
        this.numbers = new int[distances.size()];
        this.nearest = new int[distances.size()];
        this.nearestDistance = new float[distances.size()];
        Arrays.fill(sizes, 1);
        Arrays.setAll(numbers, i -> i);
    }

    /** The whole tree of these tracks. */
    static Dendrogram grow(CanonicalSpace tracks, LinkageRule rule, boolean useCannotLinks) {
        DistanceMatrix distances = rule.distances(tracks);
        if (useCannotLinks) {
            distances.separate(tracks.cannotLinks());
        }
        return grow(distances, rule);
    }

    /**
     * The whole tree.
     *
     * @param distances of every pair, infinite where they must never meet; overwritten
     */
    static Dendrogram grow(DistanceMatrix distances, LinkageRule rule) {
        Linkage linkage = new Linkage(distances, rule);
        for (int i = 0; i < distances.size(); i++) {
            linkage.lookUp(i);
        }
        for (int i = linkage.nearestOfAll(); i != NONE; i = linkage.nearestOfAll()) {
            linkage.merge(linkage.nearest[i], i);
        }
        return new Dendrogram(distances.size(), linkage.merges);
    }

    /** The cluster with the nearest other of lower index, NONE when all are infinitely far apart. */
    private int nearestOfAll() {
        while (true) {
            int best = NONE;
            float least = Float.POSITIVE_INFINITY;
            for (int i = 1; i < sizes.length; i++) {
                if (sizes[i] > 0 && nearestDistance[i] < least) {
                    least = nearestDistance[i];
                    best = i;
                }
            }
            if (best == NONE || nearest[best] != NONE) {
                return best;
            }
            lookUp(best);
        }
    }

    private void lookUp(int i) {
        float[] row = distances.before(i);
        int best = NONE;
        float least = Float.POSITIVE_INFINITY;
        for (int j = 0; j < i; j++) {
            if (row[j] < least && sizes[j] > 0) {
                least = row[j];
                best = j;
            }
        }
        nearest[i] = best;
        nearestDistance[i] = least;
    }

    /** Cluster {@code a} goes into cluster {@code b}; a is less than b. */
    private void merge(int a, int b) {
        float height = distances.get(a, b);
        int size = sizes[a] + sizes[b];
        merges.add(new Merge(
                Math.min(numbers[a], numbers[b]), Math.max(numbers[a], numbers[b]), rule.height(height), size));
        int sizeOfA = sizes[a];
        sizes[a] = 0;
        for (int k = 0; k < sizes.length; k++) {
            if (sizes[k] > 0 && k != b) {
                double merged =
                        rule.merged(distances.get(a, k), distances.get(b, k), height, sizeOfA, sizes[b], sizes[k]);
                distances.set(b, k, (float) merged);
                forget(k, a, b);
            }
        }
        sizes[b] = size;
        numbers[b] = sizes.length + merges.size() - 1;
        lookUp(b);
    }

    /** Cluster {@code k} may have to look for its nearest again, now that a is gone and b has moved. */
    private void forget(int k, int a, int b) {
        if (nearest[k] == a || nearest[k] == b) {
            nearest[k] = NONE;
        }
        if (k > b && distances.get(k, b) < nearestDistance[k]) { // by rounding only
            nearest[k] = b;
            nearestDistance[k] = distances.get(k, b);
        }
    }
}
