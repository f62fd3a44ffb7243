package org.castlist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BestAssignmentTest {

    @ParameterizedTest
    @CsvSource({"0,0", "0,3", "3,0", "1,1", "3,3", "2,5", "5,2", "6,6", "4,7"})
    void isAsGoodAsTheBestOfAllAssignments(int rows, int columns) {
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            double[][] scores = IntStream.range(0, rows)
                    .mapToObj(r -> random.ints(columns, 0, 6).asDoubleStream().toArray())
                    .toArray(double[][]::new);

            int[] assignment = BestAssignment.of(scores, columns);

            double sum = 0;
            for (int r = 0; r < rows; r++) {
                sum += assignment[r] == BestAssignment.NONE ? 0 : scores[r][assignment[r]];
            }
            assertThat(IntStream.of(assignment).filter(c -> c != BestAssignment.NONE))
                    .doesNotHaveDuplicates();
            assertThat(sum).isCloseTo(best(scores, 0, new boolean[columns]), within(1e-9));
        }
    }

    private static double best(double[][] scores, int row, boolean[] taken) {
        if (row == scores.length) {
            return 0;
        }
        double best = best(scores, row + 1, taken);
        for (int c = 0; c < taken.length; c++) {
            if (!taken[c]) {
                taken[c] = true;
                best = Math.max(best, scores[row][c] + best(scores, row + 1, taken));
                taken[c] = false;
            }
        }
        return best;
    }
}
