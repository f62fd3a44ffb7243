package org.castlist.adaptation;

import java.util.Arrays;
import java.util.List;

/**
 * A space that still knows the single crops of its tracks: it can pool those of several tracks, and says how unlike each
 * other the crops of one are. What VideoClusterNet's clustering needs beside distances.
 */
public interface PooledSpace extends TrackSpace {

    /**
     * The mean distance between crops of one item, in the unit of {@link #distance}: two items that are nearer to each other
     * than this are as alike as pictures of one person are.
     */
    double ownThreshold(int i);

    /**
     * The space whose items are groups of this one's, all their crops in one pool.
     *
     * @param groups numbers of this space's items, none empty, each in one group at most; what is in none is left out
     */
    PooledSpace pooled(List<List<Integer>> groups);

    @Override
    default PooledSpace only(int[] tracks) {
        return pooled(Arrays.stream(tracks).mapToObj(List::of).toList());
    }
}
