package org.castlist.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.castlist.faces.FivePoints.Point;
import org.castlist.video.Pixels;
import org.junit.jupiter.api.Test;

class FaceMeasureTest {

    private static FivePoints withNoseAt(double x) {
        return new FivePoints(
                new Point(10, 10), new Point(30, 10), new Point(x, 20), new Point(12, 30), new Point(28, 30));
    }

    @Test
    void aNoseMidwayIsFrontalAndOneBelowAnEyeIsHalf() {
        assertThat(FaceMeasure.frontality(withNoseAt(20))).isEqualTo(1);
        assertThat(FaceMeasure.frontality(withNoseAt(10))).isEqualTo(0.5);
        assertThat(FaceMeasure.frontality(withNoseAt(0))).isZero();
        assertThat(FaceMeasure.frontality(withNoseAt(-50))).isZero();
    }

    @Test
    void theVarianceOfTheLaplacianAgreesWithTheObviousSum() {
        Pixels picture = noise(9, 7);
        double[] values = new double[7 * 5];
        int n = 0;
        for (int y = 1; y < 6; y++) {
            for (int x = 1; x < 8; x++) {
                values[n++] = picture.luma(x - 1, y)
                        + picture.luma(x + 1, y)
                        + picture.luma(x, y - 1)
                        + picture.luma(x, y + 1)
                        - 4 * picture.luma(x, y);
            }
        }
        double mean = java.util.Arrays.stream(values).average().orElseThrow();
        double variance = java.util.Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
        assertThat(FaceMeasure.sharpness(picture)).isCloseTo(variance, within(1e-6));
    }

    @Test
    void aFlatPictureHasNoSharpness() {
        assertThat(FaceMeasure.sharpness(new Pixels(112, 112, new byte[112 * 112 * 3])))
                .isZero();
    }

    @Test
    void suppressionKeepsTheSurestOfEachPileAndLosesNoneApart() {
        Face sure = new Face(new Box(0, 0, 10, 10), 0.9);
        Face doubtful = new Face(new Box(1, 1, 10, 10), 0.5);
        Face part = new Face(new Box(2, 2, 4, 4), 0.8);
        Face apart = new Face(new Box(50, 0, 10, 10), 0.3);
        NonMaximumSuppression suppression = new NonMaximumSuppression(0.3, 0.7);
        assertThat(suppression.apply(List.of(apart, doubtful, part, sure))).containsExactly(sure, apart);
        assertThat(new NonMaximumSuppression(0.3, 1).apply(List.of(part, sure))).containsExactly(sure, part);
    }

    private static Pixels noise(int width, int height) {
        byte[] rgb = new byte[width * height * 3];
        new Random(7).nextBytes(rgb);
        return new Pixels(width, height, rgb);
    }
}
