package org.castlist.clustering;

import java.util.OptionalDouble;
import org.castlist.Paper;
import org.castlist.adaptation.BallSpace;
import org.castlist.adaptation.TrackSpace;
import org.castlist.tracks.CannotLinks;

/**
 * Every person is a ball of one radius: merges the two clusters whose farthest tracks are nearest until a cluster would be
 * wider than such a ball. Made for a {@linkplain BallSpace space that was learned} together with the radius; elsewhere this is the
 * stopping rule of the paper alone, and people fall into many clusters.
 *
 * <p>Distances are squared Euclidean ones between points, on the unit sphere twice the cosine distance. Time T² D, memory
 * 2 T² bytes.
 *
 * @param squaredRadius b, the squared radius of a ball, at least 0; two tracks of a cluster are at most 4b apart. Empty for
 *     the radius that the space was learned with, or the authors' 0.205105 in any other space
 * @param useCannotLinks whether clusters with tracks that were on screen at once never merge
 */
@Paper(
        authors = "Makarand Tapaswi, Marc T. Law, Sanja Fidler",
        title = "Video Face Clustering with Unknown Number of Clusters",
        venue = "ICCV",
        year = 2019,
        url = "https://arxiv.org/abs/1908.03381")
public record BallClustering(OptionalDouble squaredRadius, boolean useCannotLinks) implements ClusteringMethod {

    /** What the authors' network learned: softplus(-1.47993), so that 4b = 0.82042 [C]. */
    private static final double AUTHORS = 0.205105;

    public BallClustering {
        if (squaredRadius.isPresent() && !(squaredRadius.getAsDouble() >= 0)) {
            throw new IllegalArgumentException("squaredRadius must be at least 0, not " + squaredRadius.getAsDouble());
        }
    }

    /** With the radius of the authors' network, b = 0.205105, whatever the space. */
    public static BallClustering ofAuthors() {
        return new BallClustering(OptionalDouble.of(AUTHORS), true);
    }

    /** With the radius that comes with the space. */
    public static BallClustering ofSpace() {
        return new BallClustering(OptionalDouble.empty(), true);
    }

    /** 4b: the greatest squared distance of two tracks in one cluster of this space. */
    public double maxSquaredDistance(TrackSpace space) {
        double learned = space instanceof BallSpace balls ? balls.squaredRadius() : AUTHORS;
        return 4 * squaredRadius.orElse(learned);
    }

    @Override
    public Clustering cluster(TrackSpace space, CannotLinks cannotLinks) {
        CanonicalSpace tracks = CanonicalSpace.of(space, cannotLinks);
        DistanceMatrix distances = LinkageRule.squaredEuclidean(tracks.points());
        if (useCannotLinks) {
            distances.separate(tracks.cannotLinks());
        }
        return tracks.clustering(Linkage.grow(distances, LinkageRule.COMPLETE).cutAt(maxSquaredDistance(space)));
    }
}
