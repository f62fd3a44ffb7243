package org.castlist.adaptation.siamese;

/**
 * What one step learns from: pairs of frames by their numbers, those taken for one person first.
 *
 * @param first one frame of each pair
 * @param second the other
 * @param positives how many of the pairs, from the beginning, are taken for one person; the others for two
 */
record FramePairs(int[] first, int[] second, int positives) {

    FramePairs {
        if (first.length != second.length || positives < 0 || positives > first.length) {
            throw new IllegalArgumentException("pairs need two frames each, not " + first.length + " and "
                    + second.length + " with " + positives + " positives");
        }
    }

    /** How many pairs there are. */
    int size() {
        return first.length;
    }

    /** One a pair: 1 for one person, 0 for two. */
    float[] labels() {
        float[] labels = new float[size()];
        for (int p = 0; p < positives; p++) {
            labels[p] = 1;
        }
        return labels;
    }
}
