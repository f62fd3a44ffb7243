package org.castlist.clustering;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.castlist.Paper;
import org.castlist.adaptation.TrackSpace;
import org.castlist.tracks.CannotLinks;

/**
 * Merges the two clusters whose tracks are nearest on average (UPGMA). Good with a distance to stop at; with a known number
 * of people, odd tracks use up the number and {@link Ward} is better.
 *
 * <p>Time T² D, memory 2 T² bytes.
 *
 * @param clusters merge until exactly so many are left (more only where cannot-links forbid the rest); empty to stop by
 *     distance
 * @param maxDistance no clusters merge whose mean distance is above this; not looked at where a number of clusters is given
 * @param useCannotLinks whether clusters with tracks that were on screen at once never merge
 */
@Paper(
        authors = "Robert R. Sokal, Charles D. Michener",
        title = "A Statistical Method for Evaluating Systematic Relationships",
        venue = "University of Kansas Science Bulletin 38",
        year = 1958,
        url = "https://archive.org/details/cbarchive_33927_astatisticalmethodforevaluatin1902")
public record AverageLinkage(OptionalInt clusters, double maxDistance, boolean useCannotLinks)
        implements ClusteringMethod {

    public AverageLinkage {
        Dendrogram.checkStop(clusters, maxDistance);
    }

    @Override
    public Clustering cluster(TrackSpace space, CannotLinks cannotLinks) {
        CanonicalSpace tracks = CanonicalSpace.of(space, cannotLinks);
        Dendrogram tree = Linkage.grow(tracks, LinkageRule.AVERAGE, useCannotLinks);
        return tracks.clustering(tree.cut(clusters, maxDistance));
    }

    /**
     * The partitions into 1 ... {@code most} clusters. They come from one tree, so that all cost no more than one.
     *
     * @param most at most as many as there are tracks
     */
    public static List<Clustering> upTo(int most, TrackSpace space) {
        CanonicalSpace tracks = CanonicalSpace.of(space, CannotLinks.none(space.size()));
        Dendrogram tree = Linkage.grow(tracks, LinkageRule.AVERAGE, false);
        return IntStream.rangeClosed(1, most)
                .mapToObj(clusters -> tracks.clustering(tree.cutInto(clusters)))
                .toList();
    }
}
