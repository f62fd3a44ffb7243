package org.castlist.adaptation.videoclusternet;

import java.util.Random;

/**
 * Which crops a step begins its pairs with: all in a random order, then all in another one, and so on, a step taking up where
 * the last one left. It knows no past, so that a training can go on from any step.
 *
 * @param crops N, how many there are
 * @param pairs of a step
 * @param seed of the orders
 */
record Anchors(int crops, int pairs, long seed) {

    /** The anchors of a step, which may be more than there are crops. */
    int[] of(int step) {
        int[] anchors = new int[pairs];
        long epoch = -1;
        int[] order = {};
        for (int i = 0; i < pairs; i++) {
            long place = (long) step * pairs + i;
            if (place / crops != epoch) {
                epoch = place / crops;
                order = order(epoch);
            }
            anchors[i] = order[(int) (place % crops)];
        }
        return anchors;
    }

    private int[] order(long epoch) {
        Random random = new Random((seed + 1) * 0x9E3779B97F4A7C15L ^ epoch * 0xBF58476D1CE4E5B9L);
        int[] order = new int[crops];
        for (int i = 0; i < crops; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
