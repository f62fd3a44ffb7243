package org.castlist.clustering;

import java.util.Arrays;
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
        Run best = new Run(points.length, Centres.drawnFrom(points, clusters, random));
        for (int start = 1; start < restarts; start++) {
            Run run = new Run(points.length, Centres.drawnFrom(points, clusters, random));
            best = run.sum < best.sum ? run : best;
        }
        return tracks.clustering(best.labels);
    }

    /** One start, followed until nothing moves. */
    private static final class Run {
        final int[] labels;
        double sum; // of the squared distances to the centres

        private final Centres centres;

        Run(int tracks, Centres centres) {
            this.centres = centres;
            labels = new int[tracks];
            Arrays.fill(labels, -1);
            for (int round = 0; round < MAX_ROUNDS && moveTracks(); round++) {
                centres.move(labels);
            }
        }

        private boolean moveTracks() {
            boolean moved = false;
            sum = 0;
            for (int i = 0; i < labels.length; i++) {
                int best = 0;
                double least = Double.POSITIVE_INFINITY;
                for (int c = 0; c < centres.size(); c++) {
                    double distance = centres.squaredDistance(i, c);
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
    }
}
