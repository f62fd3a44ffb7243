package org.castlist.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.castlist.adaptation.TrackSpace;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KMeansTest implements PlainClusteringContract {

    @Override
    public ClusteringMethod method() {
        return new KMeans(4, 10, 7);
    }

    @Test
    void findsTheTwoTrianglesOfTheWorkedExample() {
        Clustering clustering = new KMeans(2, 5, 1).cluster(new PlanePoints(PlanePoints.EXAMPLE), CannotLinks.none(6));

        assertThat(clustering.labels()).containsExactly(0, 0, 0, 1, 1, 1);
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "2, 2", "3, 3", "3, 4", "3, 5", "4, 6"})
    void findsTheBestOfAllPartitions(int clusters, long seed) {
        TrackSpace space = MadeUpFilm.of(3, 3, 0.7, seed).space();

        Clustering clustering = new KMeans(clusters, 50, seed).cluster(space, CannotLinks.none(9));

        assertThat(clustering).isEqualTo(Clustering.of(bestOfAll(space, clusters)));
    }

    @Test
    void givesTheSameForTheSameSeedAndMayGiveAnotherForAnother() {
        MadeUpFilm film = MadeUpFilm.of(8, 8, 1.2, 3);
        CannotLinks none = CannotLinks.none(64);

        Clustering first = new KMeans(8, 1, 1).cluster(film.space(), none);

        assertThat(new KMeans(8, 1, 1).cluster(film.space(), none)).isEqualTo(first);
        assertThat(List.of(2, 3, 4, 5))
                .anySatisfy(seed -> assertThat(new KMeans(8, 1, seed).cluster(film.space(), none))
                        .isNotEqualTo(first));
    }

    @Test
    void makesNoMoreClustersThanThereAreDifferentTracks() {
        float[][] points = {{0, 0}, {1, 0}, {0, 0}, {1, 0}};

        Clustering clustering = new KMeans(3, 2, 1).cluster(new PlanePoints(points), CannotLinks.none(4));

        assertThat(clustering.labels()).containsExactly(0, 1, 0, 1);
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KMeans(0, 1, 0))
                .withMessage("clusters must be at least 1, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KMeans(1, 0, 0))
                .withMessage("restarts must be at least 1, not 0");
    }

    /** Of every way to give each track one of K labels, the one with the least sum of squares. */
    private static int[] bestOfAll(TrackSpace space, int clusters) {
        int[] best = new int[space.size()];
        double least = Double.POSITIVE_INFINITY;
        for (int code = 0; code < Math.pow(clusters, space.size()); code++) {
            int[] labels = new int[space.size()];
            for (int i = 0, rest = code; i < labels.length; i++, rest /= clusters) {
                labels[i] = rest % clusters;
            }
            double sum = sumOfSquares(space, labels, clusters);
            if (sum < least) {
                least = sum;
                best = labels;
            }
        }
        return best;
    }

    /** The squares of a cluster: the squared distances of its pairs (twice the cosine distances), over its size. */
    private static double sumOfSquares(TrackSpace space, int[] labels, int clusters) {
        double[] pairs = new double[clusters];
        int[] sizes = new int[clusters];
        for (int i = 0; i < labels.length; i++) {
            sizes[labels[i]]++;
            for (int j = 0; j < i; j++) {
                pairs[labels[i]] += labels[i] == labels[j] ? 2 * space.distance(i, j) : 0;
            }
        }
        double sum = 0;
        for (int c = 0; c < clusters; c++) {
            sum += sizes[c] == 0 ? 0 : pairs[c] / sizes[c];
        }
        return sum;
    }
}
