package org.castlist.adaptation.videoclusternet;

import java.util.Arrays;

/**
 * What the bell curve around a track's crops looks like. The paper's is a normal density and no more is known of it; crops
 * are far fewer than dimensions, so that something must be assumed, [D].
 */
public enum Covariance {

    /** A ball: one variance for all dimensions. The only shape under which tracks of one person match at all. */
    ISOTROPIC {
        @Override
        Bell.Shape of(double[][] deviations) {
            double variance = Math.max(variance(deviations), LEAST_BALL);
            return deviation -> squaredLength(deviation) / variance;
        }
    },

    /** One variance a dimension, at least 1e-6. */
    DIAGONAL {
        @Override
        Bell.Shape of(double[][] deviations) {
            double[] variances = new double[deviations[0].length];
            Arrays.setAll(variances, d -> Math.max(variance(deviations, d), LEAST_OF_ONE_DIMENSION));
            return deviation -> {
                double sum = 0;
                for (int d = 0; d < deviation.length; d++) {
                    sum += deviation[d] * deviation[d] / variances[d];
                }
                return sum;
            };
        }
    },

    /** The crops' own covariance, drawn by a tenth towards the ball so that it can be inverted (the share is ours). */
    FULL {
        @Override
        Bell.Shape of(double[][] deviations) {
            double ball = SHRINKAGE * Math.max(variance(deviations), LEAST_BALL);
            return new ShrunkCovariance(deviations, 1 - SHRINKAGE, ball)::squared;
        }
    };

    private static final double LEAST_BALL = 1e-12;
    private static final double LEAST_OF_ONE_DIMENSION = 1e-6;
    private static final double SHRINKAGE = 0.1;

    /**
     * The shape that these crops show.
     *
     * @param deviations F x D, from their mean
     */
    abstract Bell.Shape of(double[][] deviations);

    /** The mean square of a deviation in one dimension. */
    private static double variance(double[][] deviations) {
        double sum = 0;
        for (double[] deviation : deviations) {
            sum += squaredLength(deviation);
        }
        return sum / deviations.length / deviations[0].length;
    }

    private static double variance(double[][] deviations, int d) {
        double sum = 0;
        for (double[] deviation : deviations) {
            sum += deviation[d] * deviation[d];
        }
        return sum / deviations.length;
    }

    private static double squaredLength(double[] vector) {
        double sum = 0;
        for (double value : vector) {
            sum += value * value;
        }
        return sum;
    }
}
