package org.castlist.clustering;

import java.util.Arrays;
import java.util.Random;
import org.castlist.Paper;
import org.castlist.adaptation.TrackSpace;
import org.castlist.tracks.CannotLinks;

/**
 * K-means with a price on putting people together who were on screen at once: a hidden Markov random field over the tracks,
 * whose least energy is sought,
 *
 * <pre>
 *   E = sum_i |x_i - m_own|² + penalty * (cannot-linked pairs in one cluster)
 * </pre>
 *
 * by turns of labels given the centres, track after track (iterated conditional modes), and centres given the labels. Links
 * give way where a track fits nowhere else, so that a wrong one does little harm.
 *
 * <p>After the paper: the field, cannot-links between tracks on screen at once, must-links inside a track (here a track is
 * one point), expectation and maximisation by turns, the known number [S]. Ours, since they were not found: that labels are
 * hard and the clusters' spread is one and the same in all directions, the penalty, the starts.
 *
 * <p>Several starts as in {@link KMeans}; the one of least energy counts. Time T K D a round, memory T D.
 *
 * @param clusters K, at least 1; fewer come out where there are fewer different tracks
 * @param penalty of each cannot-linked pair in one cluster, as a squared Euclidean distance, at least 0; ours
 * @param restarts how many starts are tried, at least 1
 * @param seed of the starts; the same seed gives the same clusters
 */
@Paper(
        authors = "Baoyuan Wu, Yifan Zhang, Bao-Gang Hu, Qiang Ji",
        title = "Constrained Clustering and Its Application to Face Clustering in Videos",
        venue = "CVPR",
        year = 2013,
        url = "https://openaccess.thecvf.com/content_cvpr_2013/html/Wu_Constrained_Clustering_and_2013_CVPR_paper.html")
public record HmrfClustering(int clusters, double penalty, int restarts, long seed) implements ClusteringMethod {

    private static final int MAX_ROUNDS = 300;

    public HmrfClustering {
        if (clusters < 1) {
            throw new IllegalArgumentException("clusters must be at least 1, not " + clusters);
        }
        if (!(penalty >= 0 && Double.isFinite(penalty))) {
            throw new IllegalArgumentException("penalty must be at least 0, not " + penalty);
        }
        if (restarts < 1) {
            throw new IllegalArgumentException("restarts must be at least 1, not " + restarts);
        }
    }

    /** For so many people. A broken link costs 1, half of what two tracks at right angles are apart: few are ever broken. */
    public static HmrfClustering ofPeople(int clusters) {
        return new HmrfClustering(clusters, 1, 10, 0);
    }

    @Override
    public Clustering cluster(TrackSpace space, CannotLinks cannotLinks) {
        CanonicalSpace tracks = CanonicalSpace.of(space, cannotLinks);
        float[][] points = tracks.points();
        Random random = new Random(seed);
        Run best = new Run(tracks.cannotLinks(), Centres.drawnFrom(points, clusters, random));
        for (int start = 1; start < restarts; start++) {
            Run run = new Run(tracks.cannotLinks(), Centres.drawnFrom(points, clusters, random));
            best = run.energy() < best.energy() ? run : best;
        }
        return tracks.clustering(best.labels);
    }

    /** One start, followed until nothing moves. */
    private final class Run {
        private static final int NONE = -1; // a track that has no cluster yet

        final int[] labels;
        private final int[][] apart; // of each track: those on screen with it
        private final Centres centres;

        Run(CannotLinks cannotLinks, Centres centres) {
            this.centres = centres;
            labels = new int[cannotLinks.size()];
            apart = new int[labels.length][];
            Arrays.setAll(apart, cannotLinks::of);
            Arrays.fill(labels, NONE);
            for (int round = 0; round < MAX_ROUNDS && moveTracks(); round++) {
                centres.move(labels);
            }
        }

        private boolean moveTracks() {
            boolean moved = false;
            for (int i = 0; i < labels.length; i++) {
                int best = labels[i];
                double least = best == NONE ? Double.POSITIVE_INFINITY : price(i, best);
                for (int c = 0; c < centres.size(); c++) {
                    double price = price(i, c);
                    if (price < least) {
                        least = price;
                        best = c;
                    }
                }
                moved |= best != labels[i];
                labels[i] = best;
            }
            return moved;
        }

        /** What the energy has of a track in a cluster. */
        private double price(int track, int cluster) {
            return centres.squaredDistance(track, cluster) + penalty * broken(track, cluster);
        }

        private long broken(int track, int cluster) {
            return Arrays.stream(apart[track])
                    .filter(other -> labels[other] == cluster)
                    .count();
        }

        double energy() {
            double energy = 0;
            for (int i = 0; i < labels.length; i++) { // each broken link is two tracks'
                energy += centres.squaredDistance(i, labels[i]) + penalty * broken(i, labels[i]) / 2;
            }
            return energy;
        }
    }
}
