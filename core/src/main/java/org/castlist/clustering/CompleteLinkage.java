package org.castlist.clustering;

import java.util.OptionalInt;
import org.castlist.Paper;
import org.castlist.adaptation.TrackSpace;
import org.castlist.tracks.CannotLinks;

/**
 * Merges the two clusters whose farthest tracks are nearest. No cluster is wider than the distance it stops at; one person
 * in varied light falls into several.
 *
 * <p>Time T² D, memory 2 T² bytes.
 *
 * @param clusters merge until exactly so many are left (more only where cannot-links forbid the rest); empty to stop by
 *     distance
 * @param maxDistance no clusters merge with two tracks farther apart than this; not looked at where a number of clusters is given
 * @param useCannotLinks whether clusters with tracks that were on screen at once never merge
 */
@Paper(
        authors = "Thorvald Sørensen",
        title =
                "A Method of Establishing Groups of Equal Amplitude in Plant Sociology Based on Similarity of Species Content and Its Application to Analyses of the Vegetation on Danish Commons",
        venue = "Biologiske Skrifter 5",
        year = 1948,
        url = "https://www.royalacademy.dk/Publications/High/295_S%C3%B8rensen,%20Thorvald.pdf")
public record CompleteLinkage(OptionalInt clusters, double maxDistance, boolean useCannotLinks)
        implements ClusteringMethod {

    public CompleteLinkage {
        Dendrogram.checkStop(clusters, maxDistance);
    }

    @Override
    public Clustering cluster(TrackSpace space, CannotLinks cannotLinks) {
        CanonicalSpace tracks = CanonicalSpace.of(space, cannotLinks);
        Dendrogram tree = Linkage.grow(tracks, LinkageRule.COMPLETE, useCannotLinks);
        return tracks.clustering(tree.cut(clusters, maxDistance));
    }
}
