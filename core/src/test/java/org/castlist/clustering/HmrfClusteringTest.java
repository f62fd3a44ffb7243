package org.castlist.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.castlist.adaptation.TrackSpace;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HmrfClusteringTest implements PlainClusteringContract {

    @Override
    public ClusteringMethod method() {
        return new HmrfClustering(4, 1, 10, 7);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void isKMeansWhereLinksCostNothing(long seed) {
        MadeUpFilm film = MadeUpFilm.of(5, 8, 1, seed);

        Clustering free = new HmrfClustering(5, 0, 3, seed).cluster(film.space(), film.cannotLinks());

        assertThat(free).isEqualTo(new KMeans(5, 3, seed).cluster(film.space(), film.cannotLinks()));
    }

    @ParameterizedTest
    @CsvSource({"2, 0.3, 1", "2, 1, 2", "3, 0.3, 3", "3, 1, 4", "3, 3, 5"})
    void comesWithinAPercentOfTheLeastEnergyOfAllPartitions(int clusters, double penalty, long seed) {
        MadeUpFilm film = MadeUpFilm.of(3, 3, 1.5, seed);

        Clustering found = new HmrfClustering(clusters, penalty, 100, seed).cluster(film.space(), film.cannotLinks());

        double least = IntStream.range(0, (int) Math.pow(clusters, 9))
                .mapToDouble(code -> energy(film, labels(code, clusters), penalty))
                .min()
                .orElseThrow();
        assertThat(film.cannotLinks().pairs()).isPositive();
        assertThat(energy(film, found.labels(), penalty)).isCloseTo(least, within(0.01 * least));
    }

    @Test
    void breaksALinkWhereItCostsLessThanToKeepIt() {
        PlanePoints points = new PlanePoints(new float[][] {{0, 0}, {0.5f, 0}, {4, 0}, {4.5f, 0}});
        CannotLinks links = CannotLinks.of(4, List.of(new int[] {0, 1}));

        Clustering cheap = new HmrfClustering(2, 1, 20, 1).cluster(points, links);
        Clustering dear = new HmrfClustering(2, 100, 20, 1).cluster(points, links);

        assertThat(cheap.labels()).containsExactly(0, 0, 1, 1);
        assertThat(dear.of(0)).isNotEqualTo(dear.of(1));
    }

    @Test
    void makesNoMorePeopleThanItWasToldThoughMoreAreOnScreenAtOnce() {
        TrackSpace space = MadeUpFilm.of(3, 1, 0, 1).space();
        CannotLinks all = CannotLinks.of(3, List.of(new int[] {0, 1}, new int[] {0, 2}, new int[] {1, 2}));

        assertThat(new HmrfClustering(2, 9, 5, 1).cluster(space, all).clusters())
                .isEqualTo(2);
    }

    @Test
    void givesTheSameForTheSameSeedAndMayGiveAnotherForAnother() {
        MadeUpFilm film = MadeUpFilm.of(8, 8, 1.2, 3);

        Clustering first = new HmrfClustering(8, 1, 1, 1).cluster(film.space(), film.cannotLinks());

        assertThat(new HmrfClustering(8, 1, 1, 1).cluster(film.space(), film.cannotLinks()))
                .isEqualTo(first);
        assertThat(List.of(2, 3, 4, 5))
                .anySatisfy(
                        seed -> assertThat(new HmrfClustering(8, 1, 1, seed).cluster(film.space(), film.cannotLinks()))
                                .isNotEqualTo(first));
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HmrfClustering(0, 1, 1, 0))
                .withMessage("clusters must be at least 1, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HmrfClustering(1, -1, 1, 0))
                .withMessage("penalty must be at least 0, not -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HmrfClustering(1, 1, 0, 0))
                .withMessage("restarts must be at least 1, not 0");
    }

    private static int[] labels(int code, int clusters) {
        int[] labels = new int[9];
        for (int i = 0, rest = code; i < labels.length; i++, rest /= clusters) {
            labels[i] = rest % clusters;
        }
        return labels;
    }

    /** The squares of a cluster: the squared distances of its pairs (twice the cosine distances), over its size. */
    private static double energy(MadeUpFilm film, int[] labels, double penalty) {
        TrackSpace space = film.space();
        double energy = 0;
        for (int i = 0; i < labels.length; i++) {
            int label = labels[i];
            long size = IntStream.of(labels).filter(other -> other == label).count();
            for (int j = 0; j < i; j++) {
                boolean together = labels[j] == label;
                energy += together ? 2 * space.distance(i, j) / size : 0;
                energy += together && film.cannotLinks().contains(i, j) ? penalty : 0;
            }
        }
        return energy;
    }
}
