package org.castlist.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.castlist.Paper;
import org.castlist.adaptation.TrackSpace;
import org.castlist.tracks.CannotLinks;

/**
 * Every track goes to the nearest of K centres, every centre to the mean of its tracks, until nothing moves. For a known number of people of
 * about equally many tracks; {@link Ward} is better where some have few.
 *
 * <p>The first centres are tracks drawn at random, each with a chance that grows with the squared distance to those drawn before
 * (k-means++). Of several such starts the one with the least sum of squared distances counts. Cannot-links are not looked at.
 *
 * <p>Time T K D a round, memory T D.
 *
 * @param clusters K, at least 1; fewer come out where there are fewer different tracks
 * @param restarts how many starts are tried, at least 1
 * @param seed of the starts; the same seed gives the same clusters
 */
@Paper(
        authors = "David Arthur, Sergei Vassilvitskii",
        title = "k-means++: The Advantages of Careful Seeding",
        venue = "SODA",
        year = 2007,
        url = "https://theory.stanford.edu/~sergei/papers/kMeansPP-soda.pdf")
public record KMeans(int clusters, int restarts, long seed) implements ClusteringMethod {

    private static final int MAX_ROUNDS = 300;

    public KMeans {
        if (clusters < 1) {
            throw new IllegalArgumentException("clusters must be at least 1, not " + clusters);
        }
        if (restarts < 1) {
            throw new IllegalArgumentException("restarts must be at least 1, not " + restarts);
        }
    }

    @Override
    public Clustering cluster(TrackSpace space, CannotLinks cannotLinks) {
        CanonicalSpace tracks = CanonicalSpace.of(space, cannotLinks);
        float[][] points = tracks.points();
        Random random = new Random(seed);
        Run best = new Run(points, firstCentres(points, random));
        for (int start = 1; start < restarts; start++) {
            Run run = new Run(points, firstCentres(points, random));
            best = run.sum < best.sum ? run : best;
        }
        return tracks.clustering(best.labels);
    }

    private double[][] firstCentres(float[][] points, Random random) {
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
        return centres.toArray(double[][]::new);
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

    /** One start, followed until nothing moves. */
    private static final class Run {
        final int[] labels;
        double sum; // of the squared distances to the centres

        private final float[][] points;
        private final double[][] centres;

        Run(float[][] points, double[][] centres) {
            this.points = points;
            this.centres = centres;
            labels = new int[points.length];
            Arrays.fill(labels, -1);
            for (int round = 0; round < MAX_ROUNDS && moveTracks(); round++) {
                moveCentres();
            }
        }

        private boolean moveTracks() {
            boolean moved = false;
            sum = 0;
            for (int i = 0; i < points.length; i++) {
                int best = 0;
                double least = Double.POSITIVE_INFINITY;
                for (int c = 0; c < centres.length; c++) {
                    double distance = squaredDistance(points[i], centres[c]);
                    if (distance < least) {
                        least = distance;
                        best = c;
                    }
                }
                moved |= best != labels[i];
                labels[i] = best;
                sum += least;
            }
            return moved;
        }

        /** A centre without tracks stays where it is. */
        private void moveCentres() {
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
    }
}
