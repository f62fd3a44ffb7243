package org.castlist.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.castlist.adaptation.PointSpace;
import org.castlist.clustering.Clustering;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;

/**
 * Two people at 0 and 90 degrees, two tracks each, and three more tracks that make a cluster of nobody: one near the first
 * person, one near the second, one half-way.
 */
class SecondLookTest {
    private static final PointSpace SPACE = PointSpace.ofDirections(DoubleStream.of(0, 0, 90, 90, 20, 65, 45)
            .map(Math::toRadians)
            .mapToObj(angle -> new double[] {Math.cos(angle), Math.sin(angle)})
            .toList());

    private static final Clustering FOUND = Clustering.of(new int[] {0, 0, 1, 1, 2, 2, 2});
    private static final Set<Integer> NOBODY = Set.of(2);

    private static Clustering look(double leastCosine, double margin, List<int[]> cannotLinks) {
        return new SecondLook(SPACE, CannotLinks.of(7, cannotLinks), leastCosine, margin)
                .at(FOUND, NOBODY, track -> false);
    }

    @Test
    void givesEachTrackToWhomItIsClearlyNearest() {
        assertThat(look(.3, .1, List.of()).labels()).containsExactly(0, 0, 1, 1, 0, 1, 2);
    }

    @Test
    void leavesWhatIsNotNearEnoughOrNotClearlyNearer() {
        assertThat(look(.92, .1, List.of()).labels()) // cosines .94 and .91
                .containsExactly(0, 0, 1, 1, 0, 2, 2);
        assertThat(look(.3, .5, List.of()).labels()) // leads .60 and .48
                .containsExactly(0, 0, 1, 1, 0, 2, 2);
    }

    @Test
    void givesNobodyTwoTracksThatAreOnScreenAtOnce() {
        assertThat(look(.3, .1, List.of(new int[] {0, 4})).labels()).containsExactly(0, 0, 1, 1, 2, 1, 2);
        CannotLinks together = CannotLinks.of(7, List.of(new int[] {4, 6}));
        Clustering halfWayToo = new SecondLook(SPACE, together, .3, 0).at(FOUND, NOBODY, track -> false);
        assertThat(halfWayToo.of(6)).as("the nearer one was first").isNotEqualTo(halfWayToo.of(4));
    }

    @Test
    void leavesWhatIsFixed() {
        Clustering after = new SecondLook(SPACE, CannotLinks.none(7), .3, .1).at(FOUND, NOBODY, track -> track == 4);
        assertThat(after.labels()).containsExactly(0, 0, 1, 1, 2, 1, 2);
    }

    @Test
    void hasNobodyToGiveAnythingToWhereNobodyIsClear() {
        Clustering after =
                new SecondLook(SPACE, CannotLinks.none(7), .3, .1).at(FOUND, Set.of(0, 1, 2), track -> false);
        assertThat(after).isEqualTo(FOUND);
    }
}
