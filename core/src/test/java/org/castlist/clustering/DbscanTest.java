package org.castlist.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.castlist.adaptation.TrackSpace;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DbscanTest implements PlainClusteringContract {

    @Override
    public ClusteringMethod method() {
        return new Dbscan(0.3, 3);
    }

    @Test
    void agreesWithTheWorkedExampleWhereNoiseIsAlone() {
        Clustering clustering = new Dbscan(0.3, 2).cluster(SixPoints.space(), CannotLinks.none(6));

        assertThat(clustering.labels()).containsExactly(0, 0, 0, 1, 1, 2);
    }

    @Test
    void aTrackOnTwoEdgesGoesToTheNearerDenseTrack() {
        float[][] line = {{-0.4f, 0}, {-0.2f, 0}, {0, 0}, {0.9f, 0}, {1.9f, 0}, {2.1f, 0}, {2.3f, 0}};

        Clustering clustering = new Dbscan(1, 4).cluster(new PlanePoints(line), CannotLinks.none(7));

        assertThat(clustering.labels()).containsExactly(0, 0, 0, 0, 1, 1, 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void reachesWhatTheObviousAlgorithmReaches(long seed) {
        MadeUpFilm film = MadeUpFilm.of(5, 8, 0.2 + 0.1 * seed, seed);

        Clustering clustering = new Dbscan(0.35, 3).cluster(film.space(), CannotLinks.none(40));

        assertThat(clustering).isEqualTo(obvious(film.space(), 0.35, 3));
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dbscan(-0.5, 3))
                .withMessage("maxDistance must be at least 0, not -0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dbscan(0.5, 0))
                .withMessage("minTracks must be at least 1, not 0");
    }

    /** As the paper tells it: expand a cluster from a dense track until no more is reached; edges to their nearest. */
    private static Clustering obvious(TrackSpace space, double maxDistance, int minTracks) {
        int[] labels = new int[space.size()];
        Arrays.setAll(labels, i -> -1 - i);
        for (int start = 0; start < labels.length; start++) {
            Deque<Integer> waiting = new ArrayDeque<>(List.of(start));
            while (!waiting.isEmpty()) {
                int track = waiting.pop();
                if (labels[track] < 0 && near(space, track, maxDistance).size() >= minTracks) {
                    labels[track] = start;
                    waiting.addAll(near(space, track, maxDistance));
                }
            }
        }
        int[] withEdges = labels.clone();
        for (int i = 0; i < labels.length; i++) {
            int track = i;
            if (labels[i] < 0) {
                withEdges[i] = near(space, i, maxDistance).stream()
                        .filter(j -> labels[j] >= 0)
                        .min((a, b) -> Double.compare(space.distance(track, a), space.distance(track, b)))
                        .map(j -> labels[j])
                        .orElse(labels[i]);
            }
        }
        return Clustering.of(withEdges);
    }

    private static List<Integer> near(TrackSpace space, int track, double maxDistance) {
        return IntStream.range(0, space.size())
                .filter(j -> space.distance(track, j) <= maxDistance)
                .boxed()
                .toList();
    }
}
