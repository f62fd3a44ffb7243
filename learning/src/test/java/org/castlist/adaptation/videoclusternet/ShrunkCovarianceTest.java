package org.castlist.adaptation.videoclusternet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ShrunkCovarianceTest {
    private static final int DIMENSION = 9;

    @Test
    void measuresAsTheInverseOfTheWholeMatrixDoes() {
        Random random = new Random(1);
        double[][] deviations = new double[4][];
        for (int f = 0; f < deviations.length; f++) {
            deviations[f] = random.doubles(DIMENSION, -1, 1).toArray();
        }
        double[] point = random.doubles(DIMENSION, -1, 1).toArray();
        double[][] covariance = new double[DIMENSION][DIMENSION];
        for (int a = 0; a < DIMENSION; a++) {
            covariance[a][a] = 0.05;
            for (int b = 0; b < DIMENSION; b++) {
                for (double[] deviation : deviations) {
                    covariance[a][b] += 0.9 * deviation[a] * deviation[b] / deviations.length;
                }
            }
        }

        double[] solved = solve(covariance, point.clone());
        double expected = 0;
        for (int d = 0; d < DIMENSION; d++) {
            expected += point[d] * solved[d];
        }

        assertThat(new ShrunkCovariance(deviations, 0.9, 0.05).squared(point)).isCloseTo(expected, within(1e-9));
    }

    /** Gauss's elimination; the matrix is positive definite. */
    private static double[] solve(double[][] matrix, double[] right) {
        for (int pivot = 0; pivot < right.length; pivot++) {
            for (int row = pivot + 1; row < right.length; row++) {
                double factor = matrix[row][pivot] / matrix[pivot][pivot];
                for (int column = pivot; column < right.length; column++) {
                    matrix[row][column] -= factor * matrix[pivot][column];
                }
                right[row] -= factor * right[pivot];
            }
        }
        for (int row = right.length - 1; row >= 0; row--) {
            for (int column = row + 1; column < right.length; column++) {
                right[row] -= matrix[row][column] * right[column];
            }
            right[row] /= matrix[row][row];
        }
        return right;
    }
}
