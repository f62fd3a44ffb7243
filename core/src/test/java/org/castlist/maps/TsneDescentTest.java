package org.castlist.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TsneDescentTest {

    /** Kullback and Leibler's divergence of the nearness of the places from the affinities, pair by pair. */
    private static double divergence(Affinities affinities, double[][] places) {
        int size = affinities.size();
        double all = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                all += i == j ? 0 : nearness(places, i, j);
            }
        }
        double sum = 0;
        for (int i = 0; i < size; i++) {
            for (int n = 0; n < affinities.neighbours(i).length; n++) {
                double p = affinities.probabilities(i)[n];
                sum += p * Math.log(p * all / nearness(places, i, affinities.neighbours(i)[n]));
            }
        }
        return sum;
    }

    private static double nearness(double[][] places, int i, int j) {
        double dx = places[0][i] - places[0][j];
        double dy = places[1][i] - places[1][j];
        return 1 / (1 + dx * dx + dy * dy);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1, 20})
    void theGradientIsThatOfTheDivergence(double spread) {
        Affinities affinities = Affinities.of(Crowd.of(30, 3, 0.4, 1), 5);
        double[][] places = Crowd.places(30, spread, 2);
        double[][] gradient = new TsneDescent(affinities, 0, places).gradient(1);
        double step = 1e-5 * spread;
        for (int axis = 0; axis < 2; axis++) {
            for (int i = 0; i < 30; i++) {
                double before = places[axis][i];
                places[axis][i] = before + step;
                double above = divergence(affinities, places);
                places[axis][i] = before - step;
                double below = divergence(affinities, places);
                places[axis][i] = before;
                double expected = (above - below) / (2 * step);
                assertThat(gradient[axis][i]).isCloseTo(expected, within(1e-6 + 1e-4 * Math.abs(expected)));
            }
        }
    }

    @Test
    void farCrowdsPushNearlyLikeTheirPoints() {
        Affinities affinities = Affinities.of(Crowd.of(600, 6, 0.4, 3), 10);
        double[][] places = Crowd.places(600, 10, 4);
        double[][] exact = new TsneDescent(affinities, 0, places).gradient(1);
        double[][] quick = new TsneDescent(affinities, 0.5, places).gradient(1);
        double difference = 0;
        double length = 0;
        for (int i = 0; i < 600; i++) {
            difference += Math.hypot(quick[0][i] - exact[0][i], quick[1][i] - exact[1][i]);
            length += Math.hypot(exact[0][i], exact[1][i]);
        }
        assertThat(difference / length).isBetween(1e-9, 0.05);
    }

    @Test
    void theDivergenceFallsAndNearlyOnlyFalls() {
        Affinities affinities = Affinities.of(Crowd.of(120, 5, 0.4, 5), 10);
        TsneDescent descent = new TsneDescent(affinities, 0.5, Crowd.places(120, 1e-4, 6));
        double start = divergence(affinities, descent.places());
        double third = 0;
        for (int step = 0; step < 600; step++) {
            descent.step(step, 600);
            third = step == 299 ? divergence(affinities, descent.places()) : third;
        }
        double end = divergence(affinities, descent.places());
        assertThat(third).isLessThan(start / 2);
        assertThat(end).isLessThan(third);
    }
}
