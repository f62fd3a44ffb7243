package org.castlist.evaluation;

import org.castlist.Paper;

/** Weighted clustering purity: the share of the items that belong to the commonest person of their cluster. */
@Paper(
        authors = "Makarand Tapaswi, Marc T. Law, Sanja Fidler",
        title = "Video Face Clustering with Unknown Number of Clusters",
        venue = "ICCV",
        year = 2019,
        url = "https://arxiv.org/abs/1908.03381")
final class Wcp {
    private Wcp() {}

    static double of(Contingency table) {
        double pure = 0;
        for (double[] cluster : table.cells()) {
            double most = 0;
            for (double weight : cluster) {
                most = Math.max(most, weight);
            }
            pure += most;
        }
        return pure / table.known();
    }
}
