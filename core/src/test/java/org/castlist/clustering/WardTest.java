package org.castlist.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;

class WardTest implements ClusteringMethodContract {

    @Override
    public ClusteringMethod method() {
        return new Ward(OptionalInt.empty(), 1.2, true);
    }

    @Test
    void findsTheTwoTrianglesOfTheWorkedExample() {
        Clustering clustering = new Ward(OptionalInt.of(2), 0, false)
                .cluster(new PlanePoints(PlanePoints.EXAMPLE), CannotLinks.none(6));

        assertThat(clustering.labels()).containsExactly(0, 0, 0, 1, 1, 1);
    }

    @Test
    void stopsAtExactlyTheNumberThatWasAskedForThoughTwoMergesAreEquallyHigh() {
        for (int clusters = 1; clusters <= 6; clusters++) {
            Clustering clustering = new Ward(OptionalInt.of(clusters), 0, false)
                    .cluster(new PlanePoints(PlanePoints.EXAMPLE), CannotLinks.none(6));
            assertThat(clustering.clusters()).isEqualTo(clusters);
        }
    }
}
