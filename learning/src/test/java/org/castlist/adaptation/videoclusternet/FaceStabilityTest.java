package org.castlist.adaptation.videoclusternet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaceStabilityTest {

    @ParameterizedTest
    @CsvSource({"0.10, 0.9500", "0.20, 0.9003", "0.25, 0.8756", "0.30, 0.8511"})
    void agreesWithTheWorkedValues(double distance, double quality) {
        double angle = 2 * Math.asin(distance / 2);
        float[][] answers = {{7, 0}, {(float) (0.1 * Math.cos(angle)), (float) (0.1 * Math.sin(angle))}};

        assertThat(FaceStability.of(answers)).isCloseTo(quality, within(5e-5));
    }

    @Test
    void averagesTheDistancesOfAllPairsOfAnswers() {
        float[][] answers = {{1, 0}, {0, 1}, {-1, 0}};
        double mean = (Math.sqrt(2) + Math.sqrt(2) + 2) / 3;

        assertThat(FaceStability.of(answers)).isCloseTo(2 / (1 + Math.exp(mean)), within(1e-7));
    }

    @Test
    void anAnswerThatNeverChangesIsPerfect() {
        assertThat(FaceStability.of(new float[][] {{1, 2}, {1, 2}, {2, 4}})).isCloseTo(1, within(1e-7));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaceStability.of(new float[1][2]))
                .withMessageContaining("not 1");
    }

    @Test
    void theQualityOfATrackIsTheMedianOfItsCrops() {
        assertThat(FaceStability.ofTrack(new double[] {.9, .1, .8})).isEqualTo(.8);
        assertThat(FaceStability.ofTrack(new double[] {.9, .1, .7, .8})).isCloseTo(.75, within(1e-12));
    }
}
