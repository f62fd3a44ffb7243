package org.castlist.clustering;

import java.util.List;
import org.castlist.Paper;
import org.castlist.adaptation.TrackSpace;
import org.castlist.tracks.CannotLinks;

/**
 * Clusters are groups of tracks that stay together over the longest range of densities, so that a crowded person and a sparse one may
 * stop at different distances, other than with {@link Dbscan}.
 *
 * <p>Two tracks are as far apart as their distance says, but at least as far as either is from its {@code minTracks}th nearest
 * track, itself counted. All distances are removed from the longest on; what falls into two or more groups of
 * {@code minTracks} splits, smaller groups drop out. Among nested groups those are chosen whose summed stability is greatest.
 * What the paper calls noise becomes clusters of one. Cannot-links are not looked at.
 *
 * <p>Time T² D, memory 2 T² bytes.
 *
 * @param minTracks the smallest cluster but for those of one, and how many tracks measure a density; at least 2
 * @param allowOneCluster whether all tracks may be one cluster, which the paper excludes; with cosine distances the answer is
 *     then often just that
 */
@Paper(
        authors = "Ricardo J. G. B. Campello, Davoud Moulavi, Jörg Sander",
        title = "Density-Based Clustering Based on Hierarchical Density Estimates",
        venue = "PAKDD",
        year = 2013,
        url = "https://doi.org/10.1007/978-3-642-37456-2_14")
public record Hdbscan(int minTracks, boolean allowOneCluster) implements ClusteringMethod {

    public Hdbscan {
        if (minTracks < 2) {
            throw new IllegalArgumentException("minTracks must be at least 2, not " + minTracks);
        }
    }

    @Override
    public Clustering cluster(TrackSpace space, CannotLinks cannotLinks) {
        CanonicalSpace tracks = CanonicalSpace.of(space, cannotLinks);
        int[] labels = new int[tracks.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = -1 - i; // alone
        }
        if (tracks.size() >= minTracks) {
            DensityTree tree = DensityTree.of(tracks.distances(), minTracks);
            List<DensityTree> chosen = allowOneCluster ? tree.mostStable() : tree.mostStableBelow();
            for (int c = 0; c < chosen.size(); c++) {
                for (int track : chosen.get(c).tracks()) {
                    labels[track] = c;
                }
            }
        }
        return tracks.clustering(labels);
    }
}
