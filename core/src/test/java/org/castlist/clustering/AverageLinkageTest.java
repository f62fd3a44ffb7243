package org.castlist.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalInt;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;

class AverageLinkageTest implements ClusteringMethodContract {

    private static final CannotLinks LINKS = CannotLinks.of(6, List.of(new int[] {0, 1}, new int[] {3, 5}));

    @Override
    public ClusteringMethod method() {
        return new AverageLinkage(OptionalInt.empty(), 0.5, true);
    }

    @Test
    void keepsTheTracksOfTheWorkedExampleApartThatCannotBeOnePerson() {
        Clustering clustering =
                new AverageLinkage(OptionalInt.of(1), 0, true).cluster(new PlanePoints(PlanePoints.EXAMPLE), LINKS);

        assertThat(clustering.labels()).containsExactly(0, 1, 0, 1, 1, 0);
    }

    @Test
    void ignoresCannotLinksWhenTold() {
        Clustering clustering =
                new AverageLinkage(OptionalInt.of(1), 0, false).cluster(new PlanePoints(PlanePoints.EXAMPLE), LINKS);

        assertThat(clustering.clusters()).isEqualTo(1);
    }

    @Test
    void refusesStopsThatNoCutCanHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AverageLinkage(OptionalInt.of(0), 0.5, true))
                .withMessage("clusters must be at least 1, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AverageLinkage(OptionalInt.empty(), Double.NaN, true))
                .withMessage("maxDistance must be at least 0, not NaN");
    }
}
