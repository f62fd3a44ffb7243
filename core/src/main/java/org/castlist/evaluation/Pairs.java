package org.castlist.evaluation;

import org.castlist.Paper;

/**
 * What is right and wrong about pairs of items: together in a cluster or not, one person or two. A weight of n counts as n
 * items.
 */
@Paper(
        authors = "Lawrence Hubert, Phipps Arabie",
        title = "Comparing Partitions",
        venue = "Journal of Classification 2",
        year = 1985,
        url = "https://doi.org/10.1007/BF01908075")
final class Pairs {
    private Pairs() {}

    /** 1 for a perfect answer, 0 on average for one by chance. */
    static double adjustedRand(Contingency table) {
        double together = pairs(table.clusterWeights());
        double onePerson = pairs(table.personWeights());
        double all = pairs(table.known());
        double byChance = all == 0 ? 0 : together * onePerson / all;
        double most = (together + onePerson) / 2;
        return most == byChance ? 1 : (rightlyTogether(table) - byChance) / (most - byChance);
    }

    /** Harmonic mean of precision and recall of pairs put together; 1 where neither side has a pair. */
    static double f(Contingency table) {
        double together = pairs(table.clusterWeights());
        double onePerson = pairs(table.personWeights());
        return together + onePerson == 0 ? 1 : 2 * rightlyTogether(table) / (together + onePerson);
    }

    private static double rightlyTogether(Contingency table) {
        double sum = 0;
        for (double[] row : table.cells()) {
            sum += pairs(row);
        }
        return sum;
    }

    private static double pairs(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight * (weight - 1) / 2;
        }
        return sum;
    }
}
