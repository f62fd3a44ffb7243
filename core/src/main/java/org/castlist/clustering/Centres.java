package org.castlist.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Centres among points, which move to the means of those that belong to them. The first are points drawn at random, each with
 * a chance that grows with the squared distance to those drawn before (k-means++).
 */
final class Centres {
    private final float[][] points; // T x D
    private final double[][] centres; // K x D

    private Centres(float[][] points, List<double[]> centres) {
        this.points = points;
        this.centres = centres.toArray(double[][]::new);
    }

    /** So many of T x D points, or fewer where there are fewer different ones. */
    static Centres drawnFrom(float[][] points, int clusters, Random random) {
        List<double[]> centres = new ArrayList<>();
        double[] nearest = new double[points.length]; // squared distance to the nearest centre
        Arrays.fill(nearest, 1);
        int drawn = draw(nearest, random);
        while (drawn >= 0 && centres.size() < clusters) {
            double[] centre = toDoubles(points[drawn]);
            centres.add(centre);
            for (int i = 0; i < points.length; i++) {
                double distance = squaredDistance(points[i], centre);
                nearest[i] = centres.size() == 1 ? distance : Math.min(nearest[i], distance);
            }
            drawn = draw(nearest, random);
        }
        return new Centres(points, centres);
    }

    /** One of the numbers with a chance as its weight; -1 where all weigh nothing. */
    private static int draw(double[] weights, Random random) {
        double left = random.nextDouble() * Arrays.stream(weights).sum();
        int last = -1;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                last = i;
                left -= weights[i];
                if (left < 0) {
                    return i;
                }
            }
        }
        return last;
    }

    /** K. */
    int size() {
        return centres.length;
    }

    double squaredDistance(int point, int centre) {
        return squaredDistance(points[point], centres[centre]);
    }

    /**
     * Moves each centre to the mean of its points; one without points stays where it is.
     *
     * @param labels T numbers of centres
     */
    void move(int[] labels) {
        int[] counts = new int[centres.length];
        double[][] sums = new double[centres.length][centres.length == 0 ? 0 : centres[0].length];
        for (int i = 0; i < points.length; i++) {
            counts[labels[i]]++;
            for (int d = 0; d < points[i].length; d++) {
                sums[labels[i]][d] += points[i][d];
            }
        }
        for (int c = 0; c < centres.length; c++) {
            for (int d = 0; d < sums[c].length && counts[c] > 0; d++) {
                centres[c][d] = sums[c][d] / counts[c];
            }
        }
    }

    private static double[] toDoubles(float[] point) {
        double[] copy = new double[point.length];
        Arrays.setAll(copy, d -> point[d]);
        return copy;
    }

    private static double squaredDistance(float[] point, double[] centre) {
        double sum = 0;
        for (int d = 0; d < centre.length; d++) {
            double difference = point[d] - centre[d];
            sum += difference * difference;
        }
        return sum;
    }
}
