package org.castlist.evaluation;

import org.castlist.Paper;

/**
 * B-cubed, weighted by item. Precision: of an item's cluster, how much is of the item's person. Recall: of the item's person,
 * how much is in the item's cluster. Both averaged over the items.
 */
@Paper(
        authors = "Amit Bagga, Breck Baldwin",
        title = "Entity-Based Cross-Document Coreferencing Using the Vector Space Model",
        venue = "ACL-COLING",
        year = 1998,
        url = "https://aclanthology.org/P98-1012/")
final class BCubed {
    private BCubed() {}

    static double precision(Contingency table) {
        double[][] cells = table.cells();
        double[] clusters = table.clusterWeights();
        double sum = 0;
        for (int c = 0; c < cells.length; c++) {
            for (double weight : cells[c]) {
                sum += weight * weight / clusters[c];
            }
        }
        return sum / table.known();
    }

    static double recall(Contingency table) {
        double[] people = table.personWeights();
        double sum = 0;
        for (double[] row : table.cells()) {
            for (int p = 0; p < people.length; p++) {
                sum += people[p] == 0 ? 0 : row[p] * row[p] / people[p];
            }
        }
        return sum / table.known();
    }

    static double f(Contingency table) {
        double precision = precision(table);
        double recall = recall(table);
        return 2 * precision * recall / (precision + recall);
    }
}
