package org.castlist.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.castlist.adaptation.TrackSpace;
import org.junit.jupiter.api.Test;

class CompleteLinkageTest implements ClusteringMethodContract {

    @Override
    public ClusteringMethod method() {
        return new CompleteLinkage(OptionalInt.empty(), 0.5, true);
    }

    @Test
    void keepsEveryPairOfAClusterWithinTheDistance() {
        MadeUpFilm film = MadeUpFilm.of(5, 8, 0.4, 7);
        TrackSpace space = film.space();

        Clustering clustering = new CompleteLinkage(OptionalInt.empty(), 0.3, true).cluster(space, film.cannotLinks());

        assertThat(clustering.clusters()).isBetween(2, 39);
        for (int i = 0; i < space.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(clustering.of(i) != clustering.of(j) || space.distance(i, j) <= 0.3 + 1e-6)
                        .isTrue();
            }
        }
    }
}
