package org.castlist.evaluation;

import org.castlist.Paper;

/**
 * How much clusters and people say about each other: mutual information over the arithmetic mean of the two entropies. 1 when
 * both have one class, 0 when only one of them has.
 */
@Paper(
        authors = "Nguyen Xuan Vinh, Julien Epps, James Bailey",
        title =
                "Information Theoretic Measures for Clusterings Comparison: Variants, Properties, Normalization and Correction for Chance",
        venue = "Journal of Machine Learning Research 11",
        year = 2010,
        url = "https://jmlr.org/papers/v11/vinh10a.html")
final class NormalizedMutualInformation {
    private NormalizedMutualInformation() {}

    static double of(Contingency table) {
        double clusters = entropy(table.clusterWeights(), table.known());
        double people = entropy(table.personWeights(), table.known());
        double both = 0;
        for (double[] row : table.cells()) {
            both += entropy(row, table.known());
        }
        return clusters + people == 0 ? 1 : 2 * (clusters + people - both) / (clusters + people);
    }

    private static double entropy(double[] weights, double total) {
        double entropy = 0;
        for (double weight : weights) {
            if (weight > 0) {
                entropy -= weight / total * Math.log(weight / total);
            }
        }
        return entropy;
    }
}
