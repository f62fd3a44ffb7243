package org.castlist.clustering;

import java.util.Arrays;
import org.castlist.Paper;
import org.castlist.adaptation.TrackSpace;
import org.castlist.tracks.CannotLinks;

/**
 * Clusters are tracks that reach each other in small steps through dense places, as photo managers do it. Finds its own
 * number of people, but one chain of lookalikes is enough to join two of them.
 *
 * <p>A track on the edge of several clusters goes to that of its nearest dense track, so that the order of the tracks does not matter.
 * What the paper calls noise becomes clusters of one, since every track is somebody. Cannot-links are not looked at.
 *
 * <p>Time T² D, memory 2 T² bytes.
 *
 * @param maxDistance the longest step, at least 0
 * @param minTracks a place is dense with so many tracks within the longest step, itself included; at least 1
 */
@Paper(
        authors = "Martin Ester, Hans-Peter Kriegel, Jörg Sander, Xiaowei Xu",
        title = "A Density-Based Algorithm for Discovering Clusters in Large Spatial Databases with Noise",
        venue = "KDD",
        year = 1996,
        url = "https://cdn.aaai.org/KDD/1996/KDD96-037.pdf")
public record Dbscan(double maxDistance, int minTracks) implements ClusteringMethod {

    public Dbscan {
        if (!(maxDistance >= 0)) {
            throw new IllegalArgumentException("maxDistance must be at least 0, not " + maxDistance);
        }
        if (minTracks < 1) {
            throw new IllegalArgumentException("minTracks must be at least 1, not " + minTracks);
        }
    }

    @Override
    public Clustering cluster(TrackSpace space, CannotLinks cannotLinks) {
        CanonicalSpace tracks = CanonicalSpace.of(space, cannotLinks);
        return tracks.clustering(labels(tracks.distances()));
    }

    private int[] labels(DistanceMatrix distances) {
        boolean[] dense = dense(distances);
        DisjointSets clusters = new DisjointSets(distances.size());
        for (int i = 0; i < dense.length; i++) {
            for (int j = 0; j < i; j++) {
                if (dense[i] && dense[j] && distances.get(i, j) <= maxDistance) {
                    clusters.join(i, j);
                }
            }
        }
        int[] labels = new int[dense.length];
        Arrays.setAll(labels, i -> clusters.root(dense[i] ? i : nearestDense(i, dense, distances)));
        return labels;
    }

    private boolean[] dense(DistanceMatrix distances) {
        int[] near = new int[distances.size()];
        for (int i = 0; i < near.length; i++) {
            near[i]++;
            for (int j = 0; j < i; j++) {
                if (distances.get(i, j) <= maxDistance) {
                    near[i]++;
                    near[j]++;
                }
            }
        }
        boolean[] dense = new boolean[near.length];
        for (int i = 0; i < near.length; i++) {
            dense[i] = near[i] >= minTracks;
        }
        return dense;
    }

    /** Itself where there is none within a step. */
    private int nearestDense(int track, boolean[] dense, DistanceMatrix distances) {
        int best = track;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < dense.length; j++) {
            if (dense[j] && distances.get(track, j) <= maxDistance && distances.get(track, j) < least) {
                least = distances.get(track, j);
                best = j;
            }
        }
        return best;
    }
}
