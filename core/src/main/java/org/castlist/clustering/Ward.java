package org.castlist.clustering;

import java.util.OptionalInt;
import org.castlist.Paper;
import org.castlist.adaptation.TrackSpace;
import org.castlist.tracks.CannotLinks;

/**
 * Merges the two clusters whose union spreads least about its centre. The best of the classical linkages when the number of
 * people is known; makes clusters of like size, so that a lead may be split and extras thrown together when it is not.
 *
 * <p>Works on the Euclidean distances of the space's points. The height of a merge is the root of twice the growth of the
 * sum of squares: the distance itself for two single tracks.
 *
 * <p>Time T² D, memory 2 T² bytes.
 *
 * @param clusters merge until exactly so many are left (more only where cannot-links forbid the rest); empty to stop by
 *     distance
 * @param maxDistance no merge higher than this; not looked at where a number of clusters is given
 * @param useCannotLinks whether clusters with tracks that were on screen at once never merge
 */
@Paper(
        authors = "Joe H. Ward",
        title = "Hierarchical Grouping to Optimize an Objective Function",
        venue = "Journal of the American Statistical Association 58",
        year = 1963,
        url = "https://doi.org/10.1080/01621459.1963.10500845")
public record Ward(OptionalInt clusters, double maxDistance, boolean useCannotLinks) implements ClusteringMethod {

    public Ward {
        Dendrogram.checkStop(clusters, maxDistance);
    }

    @Override
    public Clustering cluster(TrackSpace space, CannotLinks cannotLinks) {
        CanonicalSpace tracks = CanonicalSpace.of(space, cannotLinks);
        Dendrogram tree = Linkage.grow(tracks, LinkageRule.WARD, useCannotLinks);
        return tracks.clustering(tree.cut(clusters, maxDistance));
    }
}
