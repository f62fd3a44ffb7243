package org.castlist.clustering;

import java.util.Arrays;

/** Which of T things hang together, learnt pair by pair. */
final class DisjointSets {
    private final int[] parents;

    /** At first each of so many is alone. */
    DisjointSets(int size) {
        parents = new int[size];
        Arrays.setAll(parents, i -> i);
    }

    /** From now on both hang together, with all that hangs on either. */
    void join(int i, int j) {
        parents[root(i)] = root(j);
    }

    /** The one that stands for all that hang together with {@code i}. */
    int root(int i) {
        int root = i;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]]; // half the way for the next to ask
            root = parents[root];
        }
        return root;
    }
}
