package org.castlist.adaptation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CollapseMonitorTest {
    private final CollapseMonitor monitor = new CollapseMonitor("a smaller step may help");

    @Test
    void spreadIsTheRootOfTheMeanSquaredDistanceFromTheCentre() {
        assertThat(CollapseMonitor.spread(new float[] {0, 0, 2, 0, 0, 2, 2, 2}, 2))
                .isCloseTo(Math.sqrt(2), within(1e-9));
        assertThat(CollapseMonitor.spread(new float[] {3, 4, 3, 4}, 2)).isZero();
    }

    @Test
    void informationIsTheEntropyOfTheMeanLessTheMeanEntropy() {
        assertThat(CollapseMonitor.information(new float[] {1, 0, 0, 1}, 2)).isCloseTo(Math.log(2), within(1e-9));
        assertThat(CollapseMonitor.information(new float[] {.5f, .5f, .5f, .5f}, 2))
                .isCloseTo(0, within(1e-9));
        assertThat(CollapseMonitor.information(new float[] {1, 0, 1, 0}, 2)).isZero();
    }

    @Test
    void letsOutputsPassThatTellPeopleApart() {
        assertThatCode(() -> {
                    monitor.requireSpread(new float[] {0, 0, 2, 0, 0, 2, 2, 2}, 2, 1, 7);
                    monitor.requireInformation(new float[] {.9f, .1f, .1f, .9f}, 2, 7);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void stopsWhenAllAreUniformOrOneChoice() {
        for (float[] collapsed : new float[][] {{.5f, .5f, .5f, .5f}, {1, 0, 1, 0}}) {
            assertThatThrownBy(() -> monitor.requireInformation(collapsed, 2, 7))
                    .isInstanceOf(CollapsedTrainingException.class)
                    .hasMessageStartingWith("training collapsed at step 7: all faces get the same answer")
                    .hasMessageEndingWith("; a smaller step may help");
        }
    }

    @Test
    void stopsWhenSomethingIsNoNumber() {
        assertThatThrownBy(() -> monitor.requireInformation(new float[] {Float.NaN, 1, 0, 1}, 2, 7))
                .isInstanceOf(CollapsedTrainingException.class)
                .hasMessageStartingWith("training left the range of numbers at step 7");
        assertThatThrownBy(() -> monitor.requireSpread(new float[] {Float.NaN, 1, 0, 1}, 2, 1, 7))
                .isInstanceOf(CollapsedTrainingException.class);
    }
}
