package org.castlist.clustering;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * The order in which T tracks grow together; where to stop is asked afterwards. It has fewer than T - 1 merges where
 * cannot-links keep clusters apart.
 */
final class Dendrogram {

    /**
     * Two clusters become one. Cluster 0 ... T - 1 are the tracks, T + m is what merge m makes.
     *
     * @param left the lower number
     * @param right the higher number
     * @param height their distance, in single precision; never below that of an earlier merge but by rounding
     * @param size how many tracks the new cluster has
     */
    record Merge(int left, int right, double height, int size) {}

    private final int size;
    private final List<Merge> merges;

    Dendrogram(int size, List<Merge> merges) {
        this.size = size;
        this.merges = List.copyOf(merges);
    }

    /** Refuses a stop that no cut can have. */
    static void checkStop(OptionalInt clusters, double maxHeight) {
        if (clusters.isPresent() && clusters.getAsInt() < 1) {
            throw new IllegalArgumentException("clusters must be at least 1, not " + clusters.getAsInt());
        }
        if (!(maxHeight >= 0)) {
            throw new IllegalArgumentException("maxDistance must be at least 0, not " + maxHeight);
        }
    }

    List<Merge> merges() {
        return merges;
    }

    /** {@link #cutInto} a number where there is one, else {@link #cutAt} a height. */
    int[] cut(OptionalInt clusters, double maxHeight) {
        return clusters.isPresent() ? cutInto(clusters.getAsInt()) : cutAt(maxHeight);
    }

    /** The first merges until so many clusters are left: exactly so many, or more where nothing else may merge. */
    int[] cutInto(int clusters) {
        return after(Math.min(Math.max(0, size - clusters), merges.size()));
    }

    /** Every merge before the first that is higher than this. */
    int[] cutAt(double maxHeight) {
        int count = 0;
        while (count < merges.size() && merges.get(count).height() <= maxHeight) {
            count++;
        }
        return after(count);
    }

    /** T labels, equal for the tracks that the first merges bring together. */
    private int[] after(int count) {
        int[] cluster = new int[size + count];
        Arrays.setAll(cluster, i -> i);
        for (int m = count - 1; m >= 0; m--) {
            cluster[merges.get(m).left()] = cluster[size + m];
            cluster[merges.get(m).right()] = cluster[size + m];
        }
        return Arrays.copyOf(cluster, size);
    }
}
