package org.castlist.library;

import java.util.List;

/**
 * Exact while that takes minutes at most, approximate beyond. To add a film to a large library is little work, so that it
 * stays exact.
 *
 * @param exact for up to {@code mostComparisons}
 * @param approximate for more
 * @param mostComparisons people sought × people
 */
public record BySize(NearestPeople exact, NearestPeople approximate, long mostComparisons) implements NearestPeople {

    /** Exact for up to some 45,000 people at once, which takes about a minute, and for films more of any library. */
    public static BySize standard() {
        return new BySize(new EveryPair(), RandomPlanes.standard(), 2_000_000_000L);
    }

    @Override
    public List<Likeness> find(Crowd crowd, int[] sought, Reach reach) {
        long comparisons = (long) sought.length * crowd.size();
        return (comparisons <= mostComparisons ? exact : approximate).find(crowd, sought, reach);
    }
}
