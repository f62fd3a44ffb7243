package org.castlist.adaptation.training;

import ai.djl.ndarray.NDArray;

/**
 * Arithmetic with plain numbers in a loss. DJL's own {@code mul}, {@code div}, {@code pow} and {@code maximum} with a number
 * give its memory back at once; what the gradient reads there later may be anything.
 */
public final class Recorded {

    private Recorded() {}

    /** {@code factor * array}; the number belongs to the array's manager, as the result does. */
    public static NDArray times(NDArray array, double factor) {
        return array.mul(array.getManager().create((float) factor));
    }
}
