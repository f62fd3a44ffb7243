package org.castlist.tracks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssignmentTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void costsAsLittleAsTheBestOfAllPairings(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            double[][] cost = new double[1 + random.nextInt(5)][1 + random.nextInt(5)];
            for (double[] row : cost) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = random.nextInt(5) == 0 ? Double.POSITIVE_INFINITY : random.nextInt(10) / 10.0;
                }
            }
            double gate = random.nextDouble();

            assertThat(total(Assignment.of(cost, gate), cost, gate)).isCloseTo(best(cost, gate, 0, 0), within(1e-12));
        }
    }

    @Test
    void pairsNothingWhereThereIsNothing() {
        assertThat(Assignment.of(new double[0][0], 1)).isNotNull();
        assertThat(Assignment.of(new double[2][0], 1).isPaired(1)).isFalse();
        assertThat(Assignment.of(new double[][] {{0.9}}, 0.8).isPaired(0)).isFalse();
        assertThat(Assignment.of(new double[][] {{0.8}}, 0.8).isPaired(0)).isTrue();
    }

    private static double total(Assignment assignment, double[][] cost, double gate) {
        double total = 0;
        Set<Integer> used = new HashSet<>();
        for (int i = 0; i < cost.length; i++) {
            if (assignment.isPaired(i)) {
                assertThat(used.add(assignment.column(i))).isTrue();
                assertThat(cost[i][assignment.column(i)]).isLessThanOrEqualTo(gate);
                total += cost[i][assignment.column(i)] - gate;
            }
        }
        return total;
    }

    /** Every pairing, one row after the other: a pair saves the gate and costs its cost. */
    private static double best(double[][] cost, double gate, int row, int used) {
        if (row == cost.length) {
            return 0;
        }
        double best = best(cost, gate, row + 1, used);
        for (int j = 0; j < cost[row].length; j++) {
            if ((used & 1 << j) == 0 && cost[row][j] <= gate) {
                best = Math.min(best, cost[row][j] - gate + best(cost, gate, row + 1, used | 1 << j));
            }
        }
        return best;
    }
}
