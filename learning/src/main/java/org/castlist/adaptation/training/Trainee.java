package org.castlist.adaptation.training;

import ai.djl.ndarray.NDList;
import java.io.IOException;
import java.util.Random;

/** What learns step by step, and can be put away between two steps and taken up again. */
public interface Trainee {

    /**
     * Learns one step.
     *
     * @param step its number, from 0; when a round of several steps begins is for the trainee to know
     * @param random the only source of chance, the same for the same seed and step
     * @throws CollapsedTrainingException when what was learned tells nobody apart any more
     */
    void step(int step, Random random) throws IOException;

    /** All that steps change, in an order of its own. The arrays stay the trainee's. */
    NDList state();

    /**
     * Goes on from what {@link #state} said at some time.
     *
     * @param state read from a file; whoever calls closes it afterwards
     */
    default void restore(NDList state) {
        Weights.copy(state, state());
    }
}
