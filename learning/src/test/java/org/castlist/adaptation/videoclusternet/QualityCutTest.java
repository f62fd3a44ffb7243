package org.castlist.adaptation.videoclusternet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class QualityCutTest {

    @Test
    void cutsWhatIsFarBelowTheMedianAndNothingAboveIt() {
        // median 3, median absolute deviation 1: a score of -3 is at 3 - 3 * 1.4826 = -1.4478
        double[] qualities = {1, 2, 3, 4, 100, -1.45, 3};

        assertThat(QualityCut.ofOutliers().tooPoor(qualities)).containsExactly(5);
        assertThat(new QualityCut(-1.3).tooPoor(qualities)).containsExactlyInAnyOrder(0, 5);
        assertThat(new QualityCut(-3.1).tooPoor(qualities)).isEmpty();
    }

    @Test
    void cutsNothingWhereMostTracksAreEquallyGood() {
        assertThat(QualityCut.ofOutliers().tooPoor(new double[] {.7, .7, .7, .7, .1}))
                .isEmpty();
        assertThat(QualityCut.ofOutliers().tooPoor(new double[0])).isEmpty();
    }

    @Test
    void refusesToCutAboveTheMedian() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QualityCut(0.5))
                .withMessage("leastScore must be below 0, not 0.5");
    }
}
