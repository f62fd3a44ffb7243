package org.castlist.adaptation.videoclusternet;

import java.util.Random;
import org.castlist.adaptation.training.FilmFrames;

/**
 * Finds the other crop of a pair that is taken for one person: from the same track, or from one that the coarse matching
 * declared the same person [S]. There are no negative pairs.
 */
final class PositivePairs {
    private final FilmFrames film;
    private final int[][] partners; // T x the tracks that a track is matched with
    private final double matchedShare;

    /**
     * @param film whose crops
     * @param partners T x the tracks that a track is matched with
     * @param matchedShare of the pairs that go to another track where there is one
     */
    PositivePairs(FilmFrames film, int[][] partners, double matchedShare) {
        this.film = film;
        this.partners = partners;
        this.matchedShare = matchedShare;
    }

    /** Anchors, then the other crop of each. */
    int[] of(int[] anchors, Random random) {
        int[] both = new int[2 * anchors.length];
        for (int p = 0; p < anchors.length; p++) {
            both[p] = anchors[p];
            both[anchors.length + p] = other(anchors[p], random);
        }
        return both;
    }

    private int other(int anchor, Random random) {
        int track = film.trackOf(anchor);
        int[] matched = partners[track];
        if (matched.length > 0 && random.nextDouble() < matchedShare) {
            int partner = matched[random.nextInt(matched.length)];
            return film.start(partner) + random.nextInt(film.length(partner));
        }
        int others = film.length(track) - 1;
        if (others == 0) {
            return anchor; // two views of one crop
        }
        int other = film.start(track) + random.nextInt(others);
        return other < anchor ? other : other + 1;
    }
}
