package org.castlist.decisions;

/**
 * From what the film's cosines say to a chance: log odds on a straight line. A line of slope 1 would trust the two bell
 * curves; lower slopes trust them less, since tracks of a group are not independent and poor pictures lower every cosine. The
 * numbers are fitted to two labelled sets; docs/concepts/decisions.md has what came of them on others.
 *
 * @param slope how much a unit of evidence counts
 * @param start log odds without any
 */
record Belief(double slope, double start) {

    /** That two people, whom the clustering left apart, are one. */
    static final Belief LEFT_APART = new Belief(1.0, -2.0);

    /** That a track is a person's rather than nobody's that is known. */
    static final Belief PUT_ASIDE = new Belief(0.9, 1.0);

    /**
     * The same of a person without one clear face, as whoever was split off may be: whatever is hard to see looks alike, so that
     * likeness says next to nothing.
     */
    static final Belief PUT_ASIDE_UNCLEAR = new Belief(0.1, -1.8);

    /** That what the clustering put together is one person. */
    static final Belief PUT_TOGETHER = new Belief(0.7, 0.3);

    /** The numbers are of casts about as large; in a larger one each person is less likely beforehand. */
    private static final int USUAL_CAST = 20;

    /** The chance that it is one person. */
    double chance(double evidence) {
        return 1 / (1 + Math.exp(-slope * evidence - start));
    }

    /** Chance of one person to chance of two, where any of so many people could be the one. */
    double oddsAmong(int people, double evidence) {
        return Math.exp(slope * evidence + start) * Math.min(1, (double) USUAL_CAST / people);
    }
}
