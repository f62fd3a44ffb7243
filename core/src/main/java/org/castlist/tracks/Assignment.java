package org.castlist.tracks;

import java.util.Arrays;
import org.castlist.Paper;

/**
 * The pairing of rows with columns of least total cost (Hungarian method by shortest augmenting paths), where a pair above
 * the gate is as good as none. Cost: O(rows x rows x columns) with rows the fewer.
 */
@Paper(
        authors = "Harold W. Kuhn",
        title = "The Hungarian Method for the Assignment Problem",
        venue = "Naval Research Logistics Quarterly 2",
        year = 1955,
        url = "https://doi.org/10.1002/nav.3800020109")
public final class Assignment {
    private static final int FREE = -1;

    private final int[] columnOfRow;

    private Assignment(int[] columnOfRow) {
        this.columnOfRow = columnOfRow;
    }

    /**
     * Finds the pairing.
     *
     * @param cost rows x columns, finite or positive infinity
     * @param gate the highest cost of a pair; leaving a row or column alone costs as much
     */
    public static Assignment of(double[][] cost, double gate) {
        int rows = cost.length;
        int columns = rows == 0 ? 0 : cost[0].length;
        int[] columnOfRow = new int[rows];
        Arrays.fill(columnOfRow, FREE);
        boolean tall = rows > columns;
        int[] solved = solve(gated(cost, gate, tall));
        for (int i = 0; i < solved.length; i++) {
            int row = tall ? solved[i] : i;
            int column = tall ? i : solved[i];
            if (cost[row][column] <= gate) {
                columnOfRow[row] = column;
            }
        }
        return new Assignment(columnOfRow);
    }

    /** Whether the row has a partner. */
    public boolean isPaired(int row) {
        return columnOfRow[row] != FREE;
    }

    /** The partner of a paired row. */
    public int column(int row) {
        return columnOfRow[row];
    }

    /** The costs with none above the gate, turned so that there are no more rows than columns. */
    private static double[][] gated(double[][] cost, double gate, boolean transposed) {
        int rows = cost.length;
        int columns = rows == 0 ? 0 : cost[0].length;
        double[][] gated = new double[transposed ? columns : rows][transposed ? rows : columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double value = Math.min(cost[i][j], gate);
                if (transposed) {
                    gated[j][i] = value;
                } else {
                    gated[i][j] = value;
                }
            }
        }
        return gated;
    }

    /** The column of each row, all rows paired. One row enters at a time, by the cheapest alternating path. */
    private static int[] solve(double[][] cost) {
        int rows = cost.length;
        int columns = rows == 0 ? 0 : cost[0].length;
        double[] rowPrice = new double[rows];
        double[] columnPrice = new double[columns + 1]; // the last column is where the path starts
        int[] rowOfColumn = new int[columns + 1];
        Arrays.fill(rowOfColumn, FREE);
        for (int row = 0; row < rows; row++) {
            rowOfColumn[columns] = row;
            int[] cameFrom = new int[columns];
            int free = cheapestPath(cost, rowPrice, columnPrice, rowOfColumn, cameFrom);
            for (int column = free; column != columns; column = cameFrom[column]) {
                rowOfColumn[column] = rowOfColumn[cameFrom[column]];
            }
        }
        int[] columnOfRow = new int[rows];
        for (int column = 0; column < columns; column++) {
            if (rowOfColumn[column] != FREE) {
                columnOfRow[rowOfColumn[column]] = column;
            }
        }
        return columnOfRow;
    }

    /** The free column at the end of the cheapest path from the last column; keeps all reduced costs at or above 0. */
    private static int cheapestPath(
            double[][] cost, double[] rowPrice, double[] columnPrice, int[] rowOfColumn, int[] cameFrom) {
        int columns = cameFrom.length;
        double[] distance = new double[columns];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        boolean[] visited = new boolean[columns + 1];
        int at = columns;
        while (rowOfColumn[at] != FREE) {
            visited[at] = true;
            int row = rowOfColumn[at];
            int nearest = FREE;
            for (int column = 0; column < columns; column++) {
                if (visited[column]) {
                    continue;
                }
                double reduced = cost[row][column] - rowPrice[row] - columnPrice[column];
                if (reduced < distance[column]) {
                    distance[column] = reduced;
                    cameFrom[column] = at;
                }
                if (nearest == FREE || distance[column] < distance[nearest]) {
                    nearest = column;
                }
            }
            double step = distance[nearest];
            for (int column = 0; column <= columns; column++) {
                if (visited[column]) {
                    rowPrice[rowOfColumn[column]] += step;
                    columnPrice[column] -= step;
                } else if (column < columns) {
                    distance[column] -= step;
                }
            }
            at = nearest;
        }
        return at;
    }
}
