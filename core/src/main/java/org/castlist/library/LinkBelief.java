package org.castlist.library;

import org.castlist.clustering.CosineMixture;
import org.castlist.clustering.CosineMixture.Bell;

/**
 * The chance that two people of different films, each other's most alike, are one: two bell curves of what cosines look like,
 * as within a film. The larger the library, the more people there are who look alike by chance, so that it takes more.
 *
 * @param differentMean mean cosine of two people
 * @param differentDeviation its standard deviation, above 0
 * @param sameMean mean cosine of one person in two films
 * @param sameDeviation its standard deviation, above 0
 * @param start log odds without evidence in a library of the usual size
 * @param usualSize how many people the library has that the numbers were fitted on; at least 1
 */
public record LinkBelief(
        double differentMean,
        double differentDeviation,
        double sameMean,
        double sameDeviation,
        double start,
        int usualSize) {
    private static final int HALVINGS = 40;

    public LinkBelief {
        if (!(differentDeviation > 0 && sameDeviation > 0)) {
            throw new IllegalArgumentException(
                    "deviations must be above 0, not " + differentDeviation + " and " + sameDeviation);
        }
        if (!(differentMean < sameMean)) {
            throw new IllegalArgumentException(
                    "differentMean must be below sameMean, not " + differentMean + " and " + sameMean);
        }
        if (usualSize < 1) {
            throw new IllegalArgumentException("usualSize must be at least 1, not " + usualSize);
        }
    }

    /** Fitted to one labelled set with the default face network; docs/reference/linking.md has what came of it on others. */
    public static LinkBelief ofDefaultEmbedder() {
        return new LinkBelief(0.02, 0.105, 0.80, 0.17, -1.2, 100);
    }

    /**
     * The chance that it is one person.
     *
     * @param cosine of the two faces, or the mean one of all pairs of two groups
     * @param people how many the library has
     */
    public double chance(double cosine, int people) {
        double odds = bells().evidenceOfOne(cosine) + start - Math.log(Math.max(1, people / (double) usualSize));
        return 1 / (1 + Math.exp(-odds));
    }

    /** The least cosine that gives this chance; above 1 where none does. */
    public double leastCosine(double chance, int people) {
        double below = -1;
        double enough = 1.001;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (below + enough) / 2;
            if (chance(middle, people) >= chance) {
                enough = middle;
            } else {
                below = middle;
            }
        }
        return enough;
    }

    private CosineMixture bells() {
        return new CosineMixture(new Bell(differentMean, differentDeviation), new Bell(sameMean, sameDeviation), 0.5);
    }
}
