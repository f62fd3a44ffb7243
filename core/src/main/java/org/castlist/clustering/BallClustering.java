package org.castlist.clustering;

import org.castlist.Paper;
import org.castlist.adaptation.TrackSpace;
import org.castlist.tracks.CannotLinks;

/**
 * Every person is a ball of one radius: merges the two clusters whose farthest tracks are nearest until a cluster would be
 * wider than such a ball. This is the stopping rule of the paper alone; its learned network, for which the radius was learned
 * too, is not part of it, so that on other embeddings people fall into many clusters.
 *
 * <p>Distances are squared Euclidean ones between points, on the unit sphere twice the cosine distance. Time T² D, memory
 * 2 T² bytes.
 *
 * @param squaredRadius b, the squared radius of a ball, at least 0; two tracks of a cluster are at most 4b apart
 * @param useCannotLinks whether clusters with tracks that were on screen at once never merge
 */
@Paper(
        authors = "Makarand Tapaswi, Marc T. Law, Sanja Fidler",
        title = "Video Face Clustering with Unknown Number of Clusters",
        venue = "ICCV",
        year = 2019,
        url = "https://arxiv.org/abs/1908.03381")
public record BallClustering(double squaredRadius, boolean useCannotLinks) implements ClusteringMethod {

    public BallClustering {
        if (!(squaredRadius >= 0)) {
            throw new IllegalArgumentException("squaredRadius must be at least 0, not " + squaredRadius);
        }
    }

    /** With the radius that the authors' network learned: b = softplus(-1.47993) = 0.205105, so that 4b = 0.82042. */
    public static BallClustering ofAuthors() {
        return new BallClustering(0.205105, true);
    }

    /** 4b: the greatest squared distance of two tracks in one cluster. */
    public double maxSquaredDistance() {
        return 4 * squaredRadius;
    }

    @Override
    public Clustering cluster(TrackSpace space, CannotLinks cannotLinks) {
        CanonicalSpace tracks = CanonicalSpace.of(space, cannotLinks);
        DistanceMatrix distances = LinkageRule.squaredEuclidean(tracks.points());
        if (useCannotLinks) {
            distances.separate(tracks.cannotLinks());
        }
        return tracks.clustering(Linkage.grow(distances, LinkageRule.COMPLETE).cutAt(maxSquaredDistance()));
    }
}
