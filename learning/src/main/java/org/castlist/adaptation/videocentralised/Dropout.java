package org.castlist.adaptation.videocentralised;

import ai.djl.ndarray.NDArray;
import java.util.random.RandomGenerator;

/**
 * Leaves out numbers at random while the network learns, and makes the others larger by as much. libtorch's own draws from a
 * generator that the whole process shares; this one only from the given.
 *
 * @param rate the share that is left out
 * @param random the only source of chance
 */
record Dropout(double rate, RandomGenerator random) {

    /** Leaves out nothing. */
    static final Dropout NONE = new Dropout(0, () -> 0);

    /** The array without what is left out. */
    NDArray of(NDArray array) {
        if (rate == 0) {
            return array;
        }
        float[] mask = new float[Math.toIntExact(array.size())];
        float kept = (float) (1 / (1 - rate));
        for (int i = 0; i < mask.length; i++) {
            mask[i] = random.nextDouble() < rate ? 0 : kept;
        }
        return array.mul(array.getManager().create(mask, array.getShape()));
    }
}
