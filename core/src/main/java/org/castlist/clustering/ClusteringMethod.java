package org.castlist.clustering;

import org.castlist.adaptation.TrackSpace;
import org.castlist.tracks.CannotLinks;

/**
 * Groups the tracks of a space into people. Deterministic and independent of the tracks' order; any randomness is a
 * {@code long seed} component. A method is a record; one run is a private class inside.
 */
@FunctionalInterface
public interface ClusteringMethod {

    /**
     * @param space T tracks
     * @param cannotLinks pairs among them that are two people; a method may have a setting to ignore them
     */
    Clustering cluster(TrackSpace space, CannotLinks cannotLinks);

    /** Whether it clusters only a {@link org.castlist.adaptation.PooledSpace}, so that plain pooling makes no space for it. */
    default boolean needsPooledSpace() {
        return false;
    }
}
