package org.castlist.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NuisanceSubspaceTest {

    private static double[] axis(int d, double length) {
        double[] vector = new double[6];
        vector[d] = length;
        return vector;
    }

    private static double[] gaussian(int dimension, Random random) {
        return random.doubles(dimension).map(x -> random.nextGaussian()).toArray();
    }

    @Test
    void takesOutTheLongestAxesAndNothingElse() {
        List<double[]> differences = List.of(axis(4, 3), axis(4, -2), axis(1, 2), axis(0, .1), axis(2, .1));

        NuisanceSubspace two = NuisanceSubspace.alongGreatest(differences, 2);

        double[] left = two.without(new double[] {1, 2, 3, 4, 5, 6});
        for (int d = 0; d < 6; d++) {
            assertThat(left[d]).isCloseTo(d == 4 || d == 1 ? 0 : d + 1, within(1e-5));
        }
    }

    @Test
    void findsDirectionsThatAreNotAxes() {
        Random random = new Random(3);
        List<double[]> turned = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            double[] direction = gaussian(40, random);
            for (double[] before : turned) {
                direction = Vectors.plus(direction, before, -Vectors.dot(direction, before));
            }
            turned.add(Vectors.unit(direction));
        }
        List<double[]> differences = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            double[] difference = Vectors.plus(new double[40], gaussian(40, random), .02);
            for (int k = 0; k < 3; k++) {
                difference = Vectors.plus(difference, turned.get(k), (3 - k) * random.nextGaussian());
            }
            differences.add(difference);
        }

        NuisanceSubspace found = NuisanceSubspace.alongGreatest(differences, 3);

        for (double[] direction : turned) {
            assertThat(Vectors.norm(found.without(direction))).isLessThan(.02);
        }
    }

    @Test
    void directionsAreOrthonormal() {
        Random random = new Random(4);
        List<double[]> differences = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            differences.add(gaussian(20, random));
        }

        float[][] directions = NuisanceSubspace.alongGreatest(differences, 12).directions();

        assertThat(directions).hasNumberOfRows(12);
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j <= i; j++) {
                double dot = 0;
                for (int d = 0; d < 20; d++) {
                    dot += directions[i][d] * directions[j][d];
                }
                assertThat(dot).isCloseTo(i == j ? 1 : 0, within(1e-6));
            }
        }
    }

    @Test
    void thereAreNoMoreDirectionsThanDifferencesHave() {
        List<double[]> oneDirection = List.of(axis(2, 1), axis(2, 4), axis(2, -1));

        assertThat(NuisanceSubspace.alongGreatest(oneDirection, 3).directions()).hasNumberOfRows(1);
        assertThat(NuisanceSubspace.alongGreatest(List.of(axis(0, 0)), 3).directions())
                .isEmpty();
    }

    @Test
    void isTheSameAfterItWasWrittenDown() {
        Random random = new Random(5);
        List<double[]> differences = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            differences.add(gaussian(20, random));
        }
        NuisanceSubspace learned = NuisanceSubspace.alongGreatest(differences, 5);
        NuisanceSubspace read = NuisanceSubspace.of(learned.directions());
        double[] point = gaussian(20, random);

        Arrays.stream(read.directions()).forEach(direction -> Arrays.fill(direction, 9)); // only a copy

        assertThat(read.without(point)).isEqualTo(learned.without(point));
        assertThat(Vectors.norm(read.without(point))).isLessThan(Vectors.norm(point));
    }
}
