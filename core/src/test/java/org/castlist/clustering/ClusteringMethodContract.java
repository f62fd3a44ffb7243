package org.castlist.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.castlist.adaptation.TrackSpace;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every clustering method promises that is told neither the number of people nor to ignore cannot-links. */
interface ClusteringMethodContract extends PlainClusteringContract {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    default void neverJoinsTracksThatAreOnScreenAtOnce(long seed) {
        MadeUpFilm film = MadeUpFilm.of(3, 10, 1.5, seed);

        Clustering clustering = method().cluster(film.space(), film.cannotLinks());

        assertThat(film.cannotLinks().pairs()).isPositive();
        for (int i = 0; i < clustering.size(); i++) {
            for (int j : film.cannotLinks().of(i)) {
                assertThat(clustering.of(i)).isNotEqualTo(clustering.of(j));
            }
        }
    }

    @Test
    default void leavesEveryTrackAloneWhenAllAreOnScreenAtOnce() {
        TrackSpace space = MadeUpFilm.of(1, 25, 0.1, 1).space();
        List<int[]> all = IntStream.range(0, 25)
                .boxed()
                .flatMap(i -> IntStream.range(0, i).mapToObj(j -> new int[] {i, j}))
                .toList();

        assertThat(method().cluster(space, CannotLinks.of(25, all)).clusters()).isEqualTo(25);
    }
}
