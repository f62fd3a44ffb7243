package org.castlist.pipeline;

/**
 * How many pictures of a track are taken and kept.
 *
 * @param kept crops kept and embedded of a track, F
 * @param perSecond pictures taken as candidates, a second; the best of each moment wins
 * @param candidates pictures of one track held in memory at once
 */
public record CropChoice(int kept, double perSecond, int candidates) {
    public CropChoice {
        if (kept < 1 || candidates < kept || !(perSecond > 0)) {
            throw new IllegalArgumentException(
                    "a choice of crops needs 1 kept or more, as many candidates and a rate, not " + kept + ", "
                            + candidates + " and " + perSecond);
        }
    }
}
