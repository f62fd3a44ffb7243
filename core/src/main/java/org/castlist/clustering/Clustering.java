package org.castlist.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A partition of T tracks into C clusters and nothing but that. Clusters are numbered from 0 in the order of their first
 * track, so that equal partitions are equal.
 */
public final class Clustering {
    private final int[] labels;
    private final int clusters;

    private Clustering(int[] labels, int clusters) {
        this.labels = labels;
        this.clusters = clusters;
    }

    /**
     * The partition that these labels make, whatever their values.
     *
     * @param labels T labels; tracks with equal labels belong together
     */
    public static Clustering of(int[] labels) {
        Map<Integer, Integer> numbers = new HashMap<>();
        int[] numbered = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            numbered[i] = numbers.computeIfAbsent(labels[i], label -> numbers.size());
        }
        return new Clustering(numbered, numbers.size());
    }

    /** T, how many tracks. */
    public int size() {
        return labels.length;
    }

    /** C, how many clusters. */
    public int clusters() {
        return clusters;
    }

    /** The cluster of a track, 0 to C - 1. */
    public int of(int track) {
        return labels[track];
    }

    /** A copy of the T cluster numbers. */
    public int[] labels() {
        return labels.clone();
    }

    /** The tracks of each cluster, ascending: C lists. */
    public List<List<Integer>> members() {
        List<List<Integer>> members = new ArrayList<>();
        for (int c = 0; c < clusters; c++) {
            members.add(new ArrayList<>());
        }
        for (int i = 0; i < labels.length; i++) {
            members.get(labels[i]).add(i);
        }
        return members;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Clustering that && Arrays.equals(labels, that.labels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(labels);
    }

    @Override
    public String toString() {
        return clusters + " clusters of " + labels.length + " tracks " + Arrays.toString(labels);
    }
}
