package org.castlist.adaptation.siamese;

/**
 * How long to train. An epoch is one step for each {@code 2 pairs} frames of the film, rounded up; it only sets the number of
 * steps [C].
 *
 * @param pairs of one person in each step, and as many of two; the authors' is 64 [C]
 * @param epochs rounds through the film
 * @param minSteps train at least so long, however short the film; ours
 */
public record TrainingSchedule(int pairs, int epochs, int minSteps) {

    public TrainingSchedule {
        if (pairs < 1) {
            throw new IllegalArgumentException("pairs must be at least 1, not " + pairs);
        }
        if (epochs < 0 || minSteps < 0) {
            throw new IllegalArgumentException(
                    "epochs and minSteps must be at least 0, not " + Math.min(epochs, minSteps));
        }
    }

    /** How many steps to train on so many frames. */
    int steps(int frames) {
        int perEpoch = (frames + 2 * pairs - 1) / (2 * pairs);
        return Math.max(minSteps, epochs * perEpoch);
    }
}
