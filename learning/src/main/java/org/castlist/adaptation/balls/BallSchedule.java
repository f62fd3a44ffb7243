package org.castlist.adaptation.balls;

/**
 * How long to train, and how the learning rate falls.
 *
 * @param batch tracks in a step, one random face of each; 2000 [C], all where there are fewer
 * @param epochs rounds through the tracks; the authors' checkpoint is of epoch 127 [C], how many there were was not found
 * @param minSteps of an epoch, however few tracks there are; ours
 * @param keep what is left of the learning rate when it falls; 0.9 [C]
 * @param every it falls after so many epochs; 10 [C]
 */
public record BallSchedule(int batch, int epochs, int minSteps, double keep, int every) {

    public BallSchedule {
        if (batch < 2) {
            throw new IllegalArgumentException("batch must be at least 2, not " + batch);
        }
        if (epochs < 0 || minSteps < 1 || every < 1) {
            throw new IllegalArgumentException("epochs must be at least 0, minSteps and every at least 1, not " + epochs
                    + ", " + minSteps + " and " + every);
        }
        if (!(keep > 0 && keep <= 1)) {
            throw new IllegalArgumentException("keep must be above 0 and at most 1, not " + keep);
        }
    }

    /** The authors' code and checkpoint [C], but for the number of epochs. */
    public static BallSchedule asPublished() {
        return new BallSchedule(2000, 130, 1, 0.9, 10);
    }

    int steps(int tracks) {
        return epochs * stepsPerEpoch(tracks);
    }

    /** The share of the learning rate that is left at a step. */
    double share(int step, int tracks) {
        int epoch = step / stepsPerEpoch(tracks);
        return Math.pow(keep, epoch / every);
    }

    private int stepsPerEpoch(int tracks) {
        return Math.max(minSteps, (tracks + batch - 1) / batch);
    }
}
