package org.castlist.adaptation.videoclusternet;

import org.castlist.adaptation.PointSpace;
import org.castlist.clustering.FilmCalibratedLinkage;
import org.castlist.tracks.CannotLinks;

/**
 * Lets only pairs of tracks through that the film as a whole speaks for. Training on a pair of two people teaches the network
 * to confuse them, while a missed pair costs little; but the density rule alone is wrong about half of its pairs where some
 * faces are poor, since such faces look alike. Our own addition, without labels:
 *
 * <p>what poor pictures have in common is taken out first; then two tracks must be among each other's nearest, and at least
 * as near as two tracks of one person usually are in this film.
 *
 * @param neighbours how many of a track's nearest count; 0 lets any
 * @param usualCosine whether they must be as near as is usual for one person
 */
public record PrecisionGuard(int neighbours, boolean usualCosine) {
    public PrecisionGuard {
        if (neighbours < 0) {
            throw new IllegalArgumentException("neighbours must be at least 0, not " + neighbours);
        }
    }

    /** Lets every pair through, as the paper does. */
    public static PrecisionGuard none() {
        return new PrecisionGuard(0, false);
    }

    /** The settings that were measured best on faces of mixed quality. */
    public static PrecisionGuard ofMixedQuality() {
        return new PrecisionGuard(10, true);
    }

    /**
     * What it lets through.
     *
     * @param space the tracks, with what poor pictures have in common taken out
     */
    Matches.Test over(PointSpace space, CannotLinks cannotLinks) {
        if (neighbours == 0 && !usualCosine) {
            return (i, j) -> true;
        }
        TrackCosines cosines = new TrackCosines(space, cannotLinks);
        Matches.Test near = neighbours == 0 ? (i, j) -> true : cosines.mutualNeighbours(neighbours);
        double least = usualCosine ? FilmCalibratedLinkage.ofAnyEmbedder().usualCosine(space, cannotLinks) : -1;
        return (i, j) -> cosines.get(i, j) >= least && near.match(i, j);
    }
}
