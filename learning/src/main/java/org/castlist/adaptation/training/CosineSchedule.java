package org.castlist.adaptation.training;

/**
 * The share of the learning rate at a step: up in a straight line, then down along half a cosine.
 *
 * @param warmUp share of the steps that go up, 0 to 1
 * @param end share of the learning rate that is left at the end, 0 to 1
 */
public record CosineSchedule(double warmUp, double end) {

    public CosineSchedule {
        if (!(warmUp >= 0 && warmUp < 1)) {
            throw new IllegalArgumentException("warmUp must be 0 to below 1, not " + warmUp);
        }
        if (!(end >= 0 && end <= 1)) {
            throw new IllegalArgumentException("end must be 0 to 1, not " + end);
        }
    }

    /**
     * @param step from 0
     * @param steps how many there are
     * @return above 0 unless the end is 0, at most 1
     */
    public double at(int step, int steps) {
        double up = warmUp * steps;
        if (step < up) {
            return (step + 1) / (up + 1);
        }
        double done = steps - up <= 1 ? 1 : (step - up) / (steps - up);
        return end + (1 - end) * (1 + Math.cos(Math.PI * done)) / 2;
    }
}
