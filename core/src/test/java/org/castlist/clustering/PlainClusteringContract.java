package org.castlist.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.castlist.adaptation.TrackSpace;
import org.castlist.pipeline.Settings;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every clustering method promises, also one that does not look at cannot-links. */
interface PlainClusteringContract {

    /** A method that finds four people well apart, and one where all tracks are at one point. */
    ClusteringMethod method();

    @Test
    default void tellsWellSeparatedPeopleApart() {
        MadeUpFilm film = MadeUpFilm.of(4, 12, 0.05, 1);

        assertThat(method().cluster(film.space(), film.cannotLinks())).isEqualTo(film.truth());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    default void doesNotDependOnTheOrderOfTheTracks(long seed) {
        MadeUpFilm film = MadeUpFilm.of(6, 9, 0.6, seed);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, film.space().size()).boxed().toList());
        Collections.shuffle(order, new Random(seed));

        Clustering straight = method().cluster(film.space(), film.cannotLinks());
        MadeUpFilm mixed = film.reordered(order);
        Clustering shuffled = method().cluster(mixed.space(), mixed.cannotLinks());

        assertThat(shuffled)
                .isEqualTo(Clustering.of(order.stream().mapToInt(straight::of).toArray()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    default void takesFewTracks(int tracks) {
        TrackSpace space = MadeUpFilm.of(1, 3, 0.5, 1).first(tracks).space();

        assertThat(method().cluster(space, CannotLinks.none(tracks)).size()).isEqualTo(tracks);
    }

    @Test
    default void takesTracksAtOnePoint() {
        TrackSpace space = MadeUpFilm.of(1, 30, 0, 1).space();

        assertThat(method().cluster(space, CannotLinks.none(30)).clusters()).isEqualTo(1);
    }

    @Test
    default void refusesCannotLinksOfOtherTracks() {
        TrackSpace space = MadeUpFilm.of(1, 3, 0.1, 1).space();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> method().cluster(space, CannotLinks.none(4)))
                .withMessageContaining("3")
                .withMessageContaining("4");
    }

    @Test
    default void showsItsSettings() {
        assertThat(Settings.describe("clustering", method())).isNotEmpty();
    }
}
