package org.castlist.adaptation.videoclusternet;

/**
 * The covariance of few crops in many dimensions, plus a ball: {@code a I + b/F X'X} for deviations X. Inverted in F
 * dimensions instead of D (Woodbury's identity), with a Cholesky factor.
 */
final class ShrunkCovariance {
    private final double[][] deviations; // X, F x D
    private final double ball; // a
    private final double[][] factor; // F x F, lower: of a F/b I + X X'

    /**
     * @param deviations F x D, from their mean
     * @param share b, how much of their covariance counts, above 0
     * @param ball a, the variance added to every dimension, above 0
     */
    ShrunkCovariance(double[][] deviations, double share, double ball) {
        this.deviations = deviations;
        this.ball = ball;
        this.factor = cholesky(ball * deviations.length / share);
    }

    private double[][] cholesky(double ridge) {
        double[][] lower = new double[deviations.length][deviations.length];
        for (int i = 0; i < lower.length; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = dot(deviations[i], deviations[j]) + (i == j ? ridge : 0);
                for (int k = 0; k < j; k++) {
                    rest -= lower[i][k] * lower[j][k];
                }
                // rounding may leave less than the ridge, which is the least that there can be
                lower[i][j] = i == j ? Math.sqrt(Math.max(rest, ridge)) : rest / lower[j][j];
            }
        }
        return lower;
    }

    /** The square of the Mahalanobis distance. */
    double squared(double[] deviation) {
        double explained = 0;
        double[] solved = new double[deviations.length];
        for (int i = 0; i < solved.length; i++) {
            double rest = dot(deviations[i], deviation);
            for (int k = 0; k < i; k++) {
                rest -= factor[i][k] * solved[k];
            }
            solved[i] = rest / factor[i][i];
            explained += solved[i] * solved[i];
        }
        return Math.max(0, dot(deviation, deviation) - explained) / ball;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }
}
