package org.castlist.clustering;

import org.castlist.clustering.CosineMixture.Bell;

/**
 * What the cosines of two tracks usually look like with a face network, before a film is seen. A long film overrules it; a
 * film with a dozen tracks, or with one person, has nothing else to go by.
 *
 * @param differentMean mean cosine of tracks of two people
 * @param differentDeviation their standard deviation, above 0
 * @param sameMean mean cosine of tracks of one person
 * @param sameDeviation their standard deviation, above 0
 * @param pairs how many pairs of either kind this is worth; 0 to learn from the film alone
 */
public record ExpectedCosines(
        double differentMean, double differentDeviation, double sameMean, double sameDeviation, double pairs) {

    public ExpectedCosines {
        if (!(differentDeviation > 0 && sameDeviation > 0)) {
            throw new IllegalArgumentException(
                    "deviations must be above 0, not " + differentDeviation + " and " + sameDeviation);
        }
        if (!(differentMean < sameMean)) {
            throw new IllegalArgumentException(
                    "differentMean must be below sameMean, not " + differentMean + " and " + sameMean);
        }
        if (!(pairs >= 0)) {
            throw new IllegalArgumentException("pairs must be at least 0, not " + pairs);
        }
    }

    /** The same numbers, but worth nothing beside what the film says. */
    ExpectedCosines forgotten() {
        return new ExpectedCosines(differentMean, differentDeviation, sameMean, sameDeviation, 0);
    }

    CosineMixture mixture() {
        return new CosineMixture(new Bell(differentMean, differentDeviation), new Bell(sameMean, sameDeviation), 0.1);
    }
}
