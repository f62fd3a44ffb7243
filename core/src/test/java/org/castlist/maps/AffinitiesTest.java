package org.castlist.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.castlist.adaptation.TrackSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AffinitiesTest {

    private static double perplexity(double[] probabilities) {
        double bits = Arrays.stream(probabilities)
                .filter(p -> p > 0)
                .map(p -> -p * Math.log(p) / Math.log(2))
                .sum();
        return Math.pow(2, bits);
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 7.5, 30})
    void everyTrackHasAsManyInMindAsAskedFor(double wanted) {
        for (double unit : new double[] {1e-4, 1, 1e4}) {
            double[] distances =
                    new Random(3).doubles(90).map(distance -> distance * unit).toArray();
            double[] probabilities = Affinities.conditional(distances, wanted);
            assertThat(perplexity(probabilities)).isCloseTo(wanted, within(1e-3));
            assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void theNearerTheLikelierAndTheLawIsAGaussian() {
        double[] p = Affinities.conditional(new double[] {0.1, 0.2, 0.3, 0.9}, 2);
        double precision = Math.log(p[0] / p[1]) / 0.1;
        assertThat(precision).isPositive();
        assertThat(Math.log(p[0] / p[3]) / 0.8).isCloseTo(precision, within(1e-6));
    }

    @Test
    void equallyFarNeighboursAreEquallyLikely() {
        assertThat(Affinities.conditional(new double[] {0.4, 0.4, 0.4}, 2)).containsExactly(1 / 3.0, 1 / 3.0, 1 / 3.0);
    }

    /** The slow way: all pairs, each row to its perplexity over all others. */
    @Test
    void areTheJointProbabilitiesOfThePaper() {
        TrackSpace space = Crowd.of(12, 3, 0.4, 5);
        double perplexity = 11 / 3.0; // three times that are all 11 others
        Affinities affinities = Affinities.of(space, perplexity);
        double[][] conditional = new double[12][12];
        for (int i = 0; i < 12; i++) {
            int track = i;
            double[] distances = java.util.stream.IntStream.range(0, 12)
                    .filter(j -> j != track)
                    .mapToDouble(j -> space.distance(track, j))
                    .toArray();
            double[] row = Affinities.conditional(distances, perplexity);
            for (int j = 0; j < 12; j++) {
                conditional[i][j] = j == i ? 0 : row[j < i ? j : j - 1];
            }
        }
        double sum = 0;
        for (int i = 0; i < 12; i++) {
            for (int n = 0; n < affinities.neighbours(i).length; n++) {
                int j = affinities.neighbours(i)[n];
                double expected = (conditional[i][j] + conditional[j][i]) / 24;
                assertThat(affinities.probabilities(i)[n]).isCloseTo(expected, within(1e-5));
                sum += affinities.probabilities(i)[n];
            }
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
    }

    @Test
    void aFewNeighboursStandForAll() {
        Affinities affinities = Affinities.of(Crowd.of(400, 4, 0.4, 6), 10);
        int entries = 0;
        for (int i = 0; i < affinities.size(); i++) {
            entries += affinities.neighbours(i).length;
            assertThat(affinities.neighbours(i)).hasSizeGreaterThanOrEqualTo(30).doesNotContain(i);
        }
        assertThat(entries).isLessThanOrEqualTo(2 * 30 * 400);
    }
}
