package org.castlist.adaptation.videoclusternet;

import java.util.Arrays;

/**
 * A multivariate normal density around the crops of a track, in logarithms and without the factor that is the same at every
 * point: densities of one bell are compared with each other and with nothing else, and in 512 dimensions the factor alone is
 * no number that a computer can hold.
 */
final class Bell {

    /** How a deviation from the mean is measured. */
    @FunctionalInterface
    interface Shape {
        /** The square of the Mahalanobis distance. */
        double squared(double[] deviation);
    }

    private final double[] mean;
    private final Shape shape;

    private Bell(double[] mean, Shape shape) {
        this.mean = mean;
        this.shape = shape;
    }

    /**
     * The bell of these crops.
     *
     * @param crops F x D, at least one
     */
    static Bell around(double[][] crops, Covariance covariance) {
        double[] mean = mean(crops);
        double[][] deviations =
                Arrays.stream(crops).map(crop -> minus(crop, mean)).toArray(double[][]::new);
        return new Bell(mean, covariance.of(deviations));
    }

    /** The mean of F x D numbers. */
    static double[] mean(double[][] crops) {
        double[] mean = new double[crops[0].length];
        for (double[] crop : crops) {
            for (int d = 0; d < mean.length; d++) {
                mean[d] += crop[d] / crops.length;
            }
        }
        return mean;
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = new double[a.length];
        Arrays.setAll(difference, d -> a[d] - b[d]);
        return difference;
    }

    /** The logarithm of the density at a point less that at the mean: 0 there, less elsewhere. */
    double logDensity(double[] point) {
        return -shape.squared(minus(point, mean)) / 2;
    }

    /** Where the crops lie on average. */
    double[] mean() {
        return mean;
    }
}
