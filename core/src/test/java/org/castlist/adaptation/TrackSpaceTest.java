package org.castlist.adaptation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrackSpaceTest {

    @Test
    void someOfTheTracksAreASpaceOfTheirOwn() {
        PointSpace space = PointSpace.ofDirections(
                List.of(new double[] {1, 0}, new double[] {1, 2}, new double[] {0, 1}, new double[] {-1, 1}));

        TrackSpace some = space.only(new int[] {3, 1, 0});

        assertThat(some.size()).isEqualTo(3);
        assertThat(some.distance(0, 2)).isEqualTo(space.distance(3, 0));
        assertThat(some.point(1)).containsExactly(space.point(1));
        assertThat(some.distances(new int[] {2, 0})[1]).containsExactly(space.distances(new int[] {0, 3})[1]);
        assertThat(some.only(new int[] {1}).point(0)).containsExactly(space.point(1));
    }
}
