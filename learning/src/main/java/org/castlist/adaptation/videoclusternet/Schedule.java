package org.castlist.adaptation.videoclusternet;

/**
 * How long to train: first the head alone (stage A), then head and network in rounds, each after a new matching of tracks
 * (stage B) [S]. In an epoch every crop is an anchor once [D]. No number of the paper is known; it says that they were the
 * same for all films [S].
 *
 * @param headEpochs of stage A
 * @param rounds of stage B
 * @param roundEpochs of each round
 * @param minSteps an epoch is never shorter, however few crops there are; ours, since a film of few faces would not be learned
 * @param pairs of each step
 * @param matchedShare of the pairs whose anchor has a match: so many take their other crop from there, the rest from the
 *     anchor's own track [D]
 */
public record Schedule(int headEpochs, int rounds, int roundEpochs, int minSteps, int pairs, double matchedShare) {

    public Schedule {
        if (headEpochs < 0 || rounds < 0 || roundEpochs < 0 || minSteps < 0) {
            throw new IllegalArgumentException("headEpochs, rounds, roundEpochs and minSteps must be at least 0, not "
                    + Math.min(Math.min(headEpochs, rounds), Math.min(roundEpochs, minSteps)));
        }
        if (pairs < 1) {
            throw new IllegalArgumentException("pairs must be at least 1, not " + pairs);
        }
        if (!(matchedShare >= 0 && matchedShare <= 1)) {
            throw new IllegalArgumentException("matchedShare must be 0 to 1, not " + matchedShare);
        }
    }

    /** How many steps the head learns alone. */
    int headSteps(int crops) {
        return headEpochs * epochSteps(crops);
    }

    /** How many steps there are in all. */
    int steps(int crops) {
        return headSteps(crops) + rounds * roundEpochs * epochSteps(crops);
    }

    /** Whether tracks are matched before this step: at first, and when a round begins. */
    boolean matchesBefore(int step, int crops) {
        int inRounds = step - headSteps(crops);
        return step == 0 || inRounds >= 0 && inRounds % (roundEpochs * epochSteps(crops)) == 0;
    }

    private int epochSteps(int crops) {
        return Math.max(minSteps, (crops + pairs - 1) / pairs);
    }
}
