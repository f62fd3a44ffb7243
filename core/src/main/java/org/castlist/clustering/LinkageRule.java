package org.castlist.clustering;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.castlist.adaptation.DotProducts;

/**
 * How far a merged cluster is from a third, after Lance and Williams: from the distances before the merge and the sizes
 * alone. None of these rules brings the merged cluster nearer to a third than the nearer of its parts was, so that heights
 * never fall; an infinite distance stays infinite.
 */
enum LinkageRule {
    /** On squared Euclidean distances: twice the growth of the sum of squares. */
    WARD {
        @Override
        double merged(double ik, double jk, double ij, int i, int j, int k) {
            return ((double) (i + k) * ik + (double) (j + k) * jk - k * ij) / (i + j + k);
        }

        @Override
        DistanceMatrix distances(CanonicalSpace tracks) {
            return squaredEuclidean(tracks.points());
        }

        @Override
        double height(double distance) {
            return Math.sqrt(distance);
        }
    },
    /** The mean of the distances of all pairs. */
    AVERAGE {
        @Override
        double merged(double ik, double jk, double ij, int i, int j, int k) {
            return (i * ik + j * jk) / (i + j);
        }
    },
    /** The greatest distance of all pairs. */
    COMPLETE {
        @Override
        double merged(double ik, double jk, double ij, int i, int j, int k) {
            return Math.max(ik, jk);
        }
    };

    /**
     * The distance of clusters i and j, now one, to k.
     *
     * @param ik distance of i and k before
     * @param jk distance of j and k before
     * @param ij distance of i and j
     * @param i size of i
     * @param j size of j
     * @param k size of k
     */
    abstract double merged(double ik, double jk, double ij, int i, int j, int k);

    /** The distances of single tracks that the rule works on. */
    DistanceMatrix distances(CanonicalSpace tracks) {
        return tracks.distances();
    }

    /** A merge's height as users know it, from the distance that the rule works on. */
    double height(double distance) {
        return distance;
    }

    /** The squared Euclidean distances of all pairs, by way of dot products: |a - b|² = |a|² + |b|² - 2 ab. */
    static DistanceMatrix squaredEuclidean(float[][] points) {
        float[][] rows = DotProducts.ofAllPairs(points);
        double[] squares = Arrays.stream(points)
                .mapToDouble(point -> IntStream.range(0, point.length)
                        .mapToDouble(d -> (double) point[d] * point[d])
                        .sum())
                .toArray();
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < i; j++) {
                rows[i][j] = (float) Math.max(0, squares[i] + squares[j] - 2.0 * rows[i][j]);
            }
        }
        return new DistanceMatrix(rows);
    }
}
