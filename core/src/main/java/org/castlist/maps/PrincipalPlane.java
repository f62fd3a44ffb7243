package org.castlist.maps;

import java.util.Random;
import org.castlist.adaptation.TrackSpace;

/**
 * The two directions in which the points of a space differ most, by power iteration: where a map starts from, so that its
 * large lines are the space's and not chance's.
 */
final class PrincipalPlane {
    private static final int ITERATIONS = 30; // a start needs no more precision

    private final TrackSpace space;
    private final double[] mean;

    private PrincipalPlane(TrackSpace space, double[] mean) {
        this.space = space;
        this.mean = mean;
    }

    /**
     * Where the tracks lie on it.
     *
     * @param seed of the directions that the search starts from
     * @return 2 x T
     */
    static double[][] of(TrackSpace space, long seed) {
        int size = space.size();
        if (size == 0) {
            return new double[2][0];
        }
        double[] mean = new double[space.point(0).length];
        for (int i = 0; i < size; i++) {
            for (int d = 0; d < mean.length; d++) {
                mean[d] += space.point(i)[d] / (double) size;
            }
        }
        PrincipalPlane plane = new PrincipalPlane(space, mean);
        Random random = new Random(seed);
        double[] first = plane.axis(random, new double[mean.length]);
        double[] second = plane.axis(random, first);
        return new double[][] {plane.along(first), plane.along(second)};
    }

    /** The direction of most variance at right angles to another. */
    private double[] axis(Random random, double[] other) {
        double[] axis = random.doubles(mean.length, -1, 1).toArray();
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[] coordinates = along(perpendicular(axis, other));
            axis = new double[mean.length];
            for (int i = 0; i < coordinates.length; i++) {
                float[] point = space.point(i);
                for (int d = 0; d < axis.length; d++) {
                    axis[d] += coordinates[i] * (point[d] - mean[d]);
                }
            }
        }
        return perpendicular(axis, other);
    }

    /** The part of a vector at right angles to a unit vector or zero, with length 1; zero where nothing is left. */
    private static double[] perpendicular(double[] axis, double[] other) {
        double shared = 0;
        for (int d = 0; d < axis.length; d++) {
            shared += axis[d] * other[d];
        }
        double[] rest = new double[axis.length];
        double squared = 0;
        for (int d = 0; d < axis.length; d++) {
            rest[d] = axis[d] - shared * other[d];
            squared += rest[d] * rest[d];
        }
        for (int d = 0; d < axis.length && squared > 0; d++) {
            rest[d] /= Math.sqrt(squared);
        }
        return rest;
    }

    private double[] along(double[] axis) {
        double[] coordinates = new double[space.size()];
        for (int i = 0; i < coordinates.length; i++) {
            float[] point = space.point(i);
            for (int d = 0; d < axis.length; d++) {
                coordinates[i] += axis[d] * (point[d] - mean[d]);
            }
        }
        return coordinates;
    }
}
