package org.castlist.adaptation.videocentralised;

/**
 * How long to train. A round is one step for each {@code tracks} tracks of the film, rounded up. The paper's numbers are not
 * known; these are ours [D].
 *
 * @param tracks N, the most of a step
 * @param rounds through the film
 * @param minSteps train at least so long, however short the film
 */
public record TrainingLength(int tracks, int rounds, int minSteps) {

    public TrainingLength {
        if (tracks < 2) {
            throw new IllegalArgumentException("tracks must be at least 2, not " + tracks);
        }
        if (rounds < 0 || minSteps < 0) {
            throw new IllegalArgumentException(
                    "rounds and minSteps must be at least 0, not " + Math.min(rounds, minSteps));
        }
    }

    /** How many steps to train with so many in a round. */
    int steps(int perRound) {
        return Math.max(minSteps, rounds * perRound);
    }
}
