package org.castlist.adaptation.siamese;

import java.util.Random;

/** Finds pairs of frames to learn from, without labels: all that the methods of this package do not have in common. */
interface PairFinder {

    /** Whether the film has any pair of one person and any of two. */
    boolean findsPairs();

    /**
     * The pairs of one step.
     *
     * @param count how many of each kind; fewer may be found
     * @param random the only source of chance
     */
    FramePairs find(int count, Random random);
}
