package org.castlist.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.castlist.adaptation.PointSpace;
import org.junit.jupiter.api.Test;

class NearestPersonTest {

    @Test
    void aTrackIsJudgedByTheOthersOfItsPersonAndNotByItself() {
        PointSpace space = PointSpace.ofDirections(List.of(
                new double[] {1, 0, 0},
                new double[] {1, 0.2, 0},
                new double[] {0, 1, 0.2}, // ann as well, and nearer to ben
                new double[] {0, 1, 0},
                new double[] {0.2, 1, 0}));

        NearestPerson nearest = NearestPerson.of(space, List.of("ann", "ann", "ann", "ben", "ben"));

        assertThat(nearest.judged()).containsExactly(0, 1, 2, 3, 4);
        assertThat(new boolean[] {
                    nearest.isOwn(0), nearest.isOwn(1), nearest.isOwn(2), nearest.isOwn(3), nearest.isOwn(4)
                })
                .containsExactly(true, true, false, true, true);
    }

    @Test
    void whoHasOneTrackIsNotJudged() {
        PointSpace space =
                PointSpace.ofDirections(List.of(new double[] {1, 0}, new double[] {1, 0.1}, new double[] {0, 1}));

        assertThat(NearestPerson.of(space, List.of("ann", "ann", "ben")).judged())
                .containsExactly(0, 1);
    }
}
