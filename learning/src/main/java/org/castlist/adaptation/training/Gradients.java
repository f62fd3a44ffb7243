package org.castlist.adaptation.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/** What is done to gradients before a step. */
public final class Gradients {

    private Gradients() {}

    /**
     * Shortens gradients, in place, so that all together are at most so long.
     *
     * @return how long they were
     */
    public static double clip(NDList gradients, double longest) {
        double squares = 0;
        for (NDArray gradient : gradients) {
            squares += gradient.square().sum().getFloat();
        }
        double length = Math.sqrt(squares);
        if (length > longest) {
            gradients.forEach(gradient -> gradient.muli(longest / length));
        }
        return length;
    }
}
