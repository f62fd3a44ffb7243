package org.castlist.clustering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.castlist.tracks.CannotLinks;

/** Which of T things hang together, learnt pair by pair, where some pairs never may, not even through a third. */
final class SeparableSets {
    private final DisjointSets sets;
    private final List<Set<Integer>> apart = new ArrayList<>(); // of each root: the roots that it never joins

    /** At first each is alone. */
    SeparableSets(CannotLinks cannotLinks) {
        sets = new DisjointSets(cannotLinks.size());
        for (int i = 0; i < cannotLinks.size(); i++) {
            Set<Integer> others = new HashSet<>();
            for (int j : cannotLinks.of(i)) {
                others.add(j);
            }
            apart.add(others);
        }
    }

    /** From now on both hang together, with all that hangs on either; nothing changes where that may not be. */
    void join(int i, int j) {
        int one = sets.root(i);
        int other = sets.root(j);
        if (one == other || apart.get(one).contains(other)) {
            return;
        }
        sets.join(one, other);
        int root = sets.root(one);
        int gone = root == one ? other : one;
        for (int far : apart.get(gone)) {
            apart.get(far).remove(gone);
            apart.get(far).add(root);
        }
        apart.get(root).addAll(apart.get(gone));
    }

    /** The one that stands for all that hang together with {@code i}. */
    int root(int i) {
        return sets.root(i);
    }
}
