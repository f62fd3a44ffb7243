package org.castlist.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MatchesBenchTest {

    @Test
    void pairsAreJudgedByTheLabelsOfTheirTracks() {
        List<int[]> pairs = List.of(new int[] {0, 1}, new int[] {0, 3}, new int[] {1, 2});

        LinkScores scores = MatchesBench.scores(pairs, List.of("ann", "ann", "ann", "ben", "ben"));

        assertThat(scores).isEqualTo(new LinkScores(2, 1, 2)); // ann has three pairs, ben one
        assertThat(scores.precision()).isEqualTo(2 / 3.0);
        assertThat(scores.recall()).isEqualTo(0.5);
    }

    @Test
    void noPairIsNotWrong() {
        assertThat(MatchesBench.scores(List.of(), List.of("ann", "ben"))).isEqualTo(new LinkScores(0, 0, 0));
    }
}
