package org.castlist.clustering;

import org.castlist.adaptation.TrackSpace;

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
        DistanceMatrix.Distance distance(TrackSpace tracks) {
            return (i, j) -> squaredEuclidean(tracks.point(i), tracks.point(j));
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

    /** The distance of single tracks that the rule works on. */
    DistanceMatrix.Distance distance(TrackSpace tracks) {
        return tracks::distance;
    }

    /** A merge's height as users know it, from the distance that the rule works on. */
    double height(double distance) {
        return distance;
    }

    private static double squaredEuclidean(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            double difference = a[d] - b[d];
            sum += difference * difference;
        }
        return sum;
    }
}
