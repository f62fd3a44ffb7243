package org.castlist.adaptation.siamese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.castlist.adaptation.siamese.Films.film;
import static org.castlist.adaptation.siamese.Films.track;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.castlist.adaptation.training.FilmFrames;
import org.castlist.clustering.Clustering;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;

class ClusterPairsTest {

    /** Five tracks of two frames, the last two of one; a and c are on screen at once. */
    private static final FilmFrames FIVE = film(
            CannotLinks.of(5, List.of(new int[] {0, 2})),
            track("a", 0, 1),
            track("b", 10, 11),
            track("c", 20, 21),
            track("d", 30),
            track("e", 40));

    private static int trackOf(FilmFrames film, int frame) {
        return IntStream.range(0, film.tracks())
                .filter(t -> frame >= film.start(t) && frame < film.start(t) + film.length(t))
                .findFirst()
                .orElseThrow();
    }

    private static int[][] tracks(FilmFrames film, FramePairs pairs, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(p -> new int[] {trackOf(film, pairs.first()[p]), trackOf(film, pairs.second()[p])})
                .toArray(int[][]::new);
    }

    @Test
    void positivesAreOfTwoTracksOfOneClusterWhereItHasThem() {
        FramePairs pairs =
                new ClusterPairs(FIVE, Clustering.of(new int[] {0, 0, 1, 2, 2}), 0.5).find(500, new Random(1));

        assertThat(pairs.positives()).isEqualTo(500);
        List<Integer> partners = List.of(1, 0, 2, 4, 3); // track c is alone and pairs with itself
        for (int[] pair : tracks(FIVE, pairs, 0, 500)) {
            assertThat(pair[1]).isEqualTo(partners.get(pair[0]));
        }
        for (int p = 0; p < 500; p++) {
            assertThat(pairs.first()[p]).isNotEqualTo(pairs.second()[p]);
        }
    }

    @Test
    void negativesAreOnScreenWithAnyTrackOfTheClusterOrInAFarCluster() {
        TrackFeatures[] directions = {
            flat("a", 1, 0), flat("b", 1, 0.1), flat("c", 0.5, 0.9), flat("d", 0.2, 1), flat("e", -1, 0.2)
        };
        FilmFrames film = FilmFrames.of(List.of(directions), CannotLinks.of(5, List.of(new int[] {0, 2})));
        // the frames' order is by coordinates: e, d, c, a, b
        Clustering clusters = Clustering.of(new int[] {0, 1, 2, 3, 3});

        FramePairs pairs = new ClusterPairs(film, clusters, 0.3).find(500, new Random(2));

        // a and b by a's link; c by its own; d and e by the farthest of three other clusters
        List<Integer> others = List.of(3, 0, 3, 2, 2);
        for (int[] pair : tracks(film, pairs, 500, 1000)) {
            if (pair[0] == 0) {
                assertThat(pair[1]).isIn(3, 4);
            } else {
                assertThat(pair[1]).isEqualTo(others.get(pair[0]));
            }
        }
    }

    private static TrackFeatures flat(String name, double x, double y) {
        return new TrackFeatures(name, List.of(new Embedding(new float[] {(float) x, (float) y})), List.of());
    }

    @Test
    void neverTakesTracksOnScreenAtOnceForOnePersonThoughOneClusterHoldsThem() {
        FramePairs pairs =
                new ClusterPairs(FIVE, Clustering.of(new int[] {0, 0, 0, 1, 1}), 0.5).find(500, new Random(3));

        for (int[] pair : tracks(FIVE, pairs, 0, 500)) {
            assertThat(List.of(pair[0], pair[1])).isNotEqualTo(List.of(0, 2)).isNotEqualTo(List.of(2, 0));
        }
    }

    @Test
    void needsTwoClustersAndTwoFramesInOne() {
        FilmFrames single = film(CannotLinks.none(2), track("a", 1), track("b", 2));

        assertThat(new ClusterPairs(FIVE, Clustering.of(new int[] {0, 0, 1, 1, 1}), 0.5).findsPairs())
                .isTrue();
        assertThat(new ClusterPairs(FIVE, Clustering.of(new int[5]), 0.5).findsPairs())
                .isFalse();
        assertThat(new ClusterPairs(single, Clustering.of(new int[] {0, 1}), 0.5).findsPairs())
                .isFalse();
    }
}
