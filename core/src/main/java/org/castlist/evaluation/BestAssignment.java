package org.castlist.evaluation;

import java.util.Arrays;
import org.castlist.Paper;

/** Gives each row at most one column and each column at most one row so that the sum of the scores is greatest. */
@Paper(
        authors = "Harold W. Kuhn",
        title = "The Hungarian Method for the Assignment Problem",
        venue = "Naval Research Logistics Quarterly 2",
        year = 1955,
        url = "https://doi.org/10.1002/nav.3800020109")
final class BestAssignment {
    static final int NONE = -1;
    private static final int FREE = -1;

    private final double[][] cost; // square; rows and columns beyond the given ones cost nothing
    private final double[] rowPrices;
    private final double[] columnPrices;
    private final int[] rowOf; // the row of each column

    private BestAssignment(double[][] scores, int columns) {
        int size = Math.max(scores.length, columns);
        this.cost = new double[size][size];
        for (int r = 0; r < scores.length; r++) {
            for (int c = 0; c < columns; c++) {
                cost[r][c] = -scores[r][c];
            }
        }
        this.rowPrices = new double[size];
        this.columnPrices = new double[size];
        this.rowOf = new int[size];
        Arrays.fill(rowOf, FREE);
    }

    /**
     * Solves the whole.
     *
     * @param scores R x {@code columns}, at least 0
     * @return the column of each row, {@link #NONE} where it has none or the score is 0
     */
    static int[] of(double[][] scores, int columns) {
        BestAssignment run = new BestAssignment(scores, columns);
        for (int row = 0; row < run.cost.length; row++) {
            run.place(row);
        }
        int[] columnOf = new int[scores.length];
        Arrays.fill(columnOf, NONE);
        for (int c = 0; c < columns; c++) {
            int row = run.rowOf[c];
            if (row < scores.length && scores[row][c] > 0) {
                columnOf[row] = c;
            }
        }
        return columnOf;
    }

    /** Finds the cheapest chain of moves that ends at a free column, by reduced costs. */
    private void place(int row) {
        int size = cost.length;
        double[] least = new double[size];
        int[] before = new int[size]; // the column that the chain came from
        boolean[] reached = new boolean[size];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        int column = FREE;
        int current = row;
        while (current != FREE) {
            int next = FREE;
            for (int c = 0; c < size; c++) {
                double reduced = cost[current][c] - rowPrices[current] - columnPrices[c];
                if (!reached[c] && reduced < least[c]) {
                    least[c] = reduced;
                    before[c] = column;
                }
                if (!reached[c] && (next == FREE || least[c] < least[next])) {
                    next = c;
                }
            }
            reprice(row, least, reached, least[next]);
            reached[next] = true;
            column = next;
            current = rowOf[next];
        }
        while (before[column] != FREE) {
            rowOf[column] = rowOf[before[column]];
            column = before[column];
        }
        rowOf[column] = row;
    }

    private void reprice(int row, double[] least, boolean[] reached, double step) {
        rowPrices[row] += step;
        for (int c = 0; c < cost.length; c++) {
            if (reached[c]) {
                rowPrices[rowOf[c]] += step;
                columnPrices[c] -= step;
            } else {
                least[c] -= step;
            }
        }
    }
}
