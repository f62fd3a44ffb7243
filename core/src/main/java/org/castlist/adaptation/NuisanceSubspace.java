package org.castlist.adaptation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What poor pictures do to embeddings whoever is seen: a few directions that are taken out of every point before points are
 * compared. In speaker recognition this is nuisance attribute projection (Solomonoff, Campbell and Boardman, ICASSP 2005).
 */
public final class NuisanceSubspace {

    private static final int MOST_ROUNDS = 60;
    private static final double SETTLED = 1e-7; // how far a direction may still turn
    private static final double NOTHING = 1e-9; // a length that is rounding

    private final float[][] directions; // K x D, orthonormal

    private NuisanceSubspace(float[][] directions) {
        this.directions = directions;
    }

    /**
     * The same that {@link #directions} gave.
     *
     * @param directions K orthonormal vectors of D numbers
     */
    public static NuisanceSubspace of(float[][] directions) {
        float[][] copy = new float[directions.length][];
        for (int k = 0; k < copy.length; k++) {
            copy[k] = directions[k].clone();
        }
        return new NuisanceSubspace(copy);
    }

    /**
     * The directions along which the differences are greatest: their first right singular vectors, about the origin. By
     * orthogonal iteration on their D x D second moments.
     *
     * @param differences at least one vector of D numbers, what a picture's getting poor did to its embedding
     * @param directions at most how many
     */
    public static NuisanceSubspace alongGreatest(List<double[]> differences, int directions) {
        double[][] moments = moments(differences);
        List<double[]> found = orthonormal(start(Math.min(directions, differences.size()), moments.length));
        double turned = 1;
        for (int round = 0; round < MOST_ROUNDS && turned > SETTLED && !found.isEmpty(); round++) {
            List<double[]> before = found;
            found = orthonormal(
                    found.stream().map(vector -> times(moments, vector)).toList());
            turned = outside(before, found);
        }
        return new NuisanceSubspace(found.stream().map(NuisanceSubspace::floats).toArray(float[][]::new));
    }

    private static double[][] moments(List<double[]> differences) {
        int dimension = differences.get(0).length;
        double[][] moments = new double[dimension][dimension];
        for (double[] difference : differences) {
            for (int i = 0; i < dimension; i++) {
                for (int j = 0; j <= i; j++) {
                    moments[i][j] += difference[i] * difference[j];
                }
            }
        }
        for (int i = 0; i < dimension; i++) {
            for (int j = 0; j < i; j++) {
                moments[j][i] = moments[i][j];
            }
        }
        return moments;
    }

    /** Any directions; always the same, so that the result is. */
    private static List<double[]> start(int count, int dimension) {
        Random random = new Random(1);
        List<double[]> vectors = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            vectors.add(random.doubles(dimension, -1, 1).toArray());
        }
        return vectors;
    }

    /** By Gram and Schmidt; what depends on the vectors before it is left out. */
    private static List<double[]> orthonormal(List<double[]> vectors) {
        List<double[]> basis = new ArrayList<>();
        double longest = vectors.stream().mapToDouble(Vectors::norm).max().orElse(0);
        for (double[] vector : vectors) {
            double[] rest = without(basis, without(basis, vector)); // twice, against rounding
            if (Vectors.norm(rest) > NOTHING * longest) {
                basis.add(Vectors.unit(rest));
            }
        }
        return basis;
    }

    private static double[] without(List<double[]> basis, double[] vector) {
        double[] rest = vector;
        for (double[] direction : basis) {
            rest = Vectors.plus(rest, direction, -Vectors.dot(rest, direction));
        }
        return rest;
    }

    /** How much of one basis lies outside the other at most. */
    private static double outside(List<double[]> before, List<double[]> after) {
        return before.stream()
                .mapToDouble(vector -> Vectors.norm(without(after, vector)))
                .max()
                .orElse(0);
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = Vectors.dot(matrix[i], vector);
        }
        return product;
    }

    private static float[] floats(double[] vector) {
        float[] floats = new float[vector.length];
        for (int d = 0; d < floats.length; d++) {
            floats[d] = (float) vector[d];
        }
        return floats;
    }

    /** K orthonormal vectors of D numbers; a copy. */
    public float[][] directions() {
        return of(directions).directions;
    }

    /** What is left of a point of D numbers; not of length 1. */
    public double[] without(double[] point) {
        double[] rest = point.clone();
        for (float[] direction : directions) {
            double along = 0;
            for (int d = 0; d < rest.length; d++) {
                along += point[d] * direction[d];
            }
            for (int d = 0; d < rest.length; d++) {
                rest[d] -= along * direction[d];
            }
        }
        return rest;
    }
}
