package org.castlist.shots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.castlist.video.Pixels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HsvPictureTest {

    @ParameterizedTest
    @CsvSource({
        // r, g, b -> h, s, v; by hand: h = 30 (g - b) / c, + 60, + 120 by the largest channel; s = 255 c / v
        "255, 0, 0, 0, 255, 255",
        "0, 255, 0, 60, 255, 255",
        "0, 0, 255, 120, 255, 255",
        "255, 255, 0, 30, 255, 255",
        "0, 255, 255, 90, 255, 255",
        "255, 0, 255, 150, 255, 255",
        "0, 0, 0, 0, 0, 0",
        "128, 128, 128, 0, 0, 128",
        "255, 255, 255, 0, 0, 255",
        "200, 100, 50, 10, 191, 200", // h = 30 * 50 / 150 = 10; s = 255 * 150 / 200 = 191.25
        "50, 100, 200, 110, 191, 200", // h = 120 - 30 * 50 / 150 = 110
        "100, 50, 99, 151, 128, 100", // h = 180 - 30 * 49 / 50 = 150.6; s = 127.5
        "255, 0, 1, 0, 255, 255", // h = -0.118, which rounds to 0 and is not turned round
        "255, 0, 5, 179, 255, 255", // h = -0.588, which rounds to -1
    })
    void followsTheEightBitConventionOfOpenCv(int r, int g, int b, int h, int s, int v) {
        HsvPicture picture = HsvPicture.of(new Pixels(1, 1, new byte[] {(byte) r, (byte) g, (byte) b}));

        assertThat(new int[] {picture.at(0, 0, 0), picture.at(0, 0, 1), picture.at(0, 0, 2)})
                .containsExactly(h, s, v);
    }

    @Test
    void staysNearTheRealFormulaForEveryColour() {
        for (int r = 0; r < 256; r += 5) {
            for (int g = 0; g < 256; g += 3) {
                for (int b = 0; b < 256; b += 5) {
                    HsvPicture picture = HsvPicture.of(new Pixels(1, 1, new byte[] {(byte) r, (byte) g, (byte) b}));
                    double[] exact = hsv(r, g, b);
                    double hueGap = Math.abs(picture.at(0, 0, 0) - exact[0]);
                    assertThat(Math.min(hueGap, 180 - hueGap))
                            .isLessThan(0.5 + 0.16); // half a step, and twelve bits of up to 5 x 255
                    assertThat(picture.at(0, 0, 1)).isCloseTo((int) Math.round(exact[1]), within(1));
                    assertThat(picture.at(0, 0, 2)).isEqualTo((int) exact[2]);
                }
            }
        }
    }

    @Test
    void scoresTheMeanDifferenceOverPixelsAndChannelsInOnePass() {
        Random random = new Random(1);
        byte[] first = new byte[40 * 30 * 3];
        byte[] second = new byte[40 * 30 * 3];
        random.nextBytes(first);
        random.nextBytes(second);
        HsvPicture a = HsvPicture.of(new Pixels(40, 30, first));
        HsvPicture b = a.next(new Pixels(40, 30, second));

        double sum = 0;
        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < 40; x++) {
                for (int c = 0; c < 3; c++) {
                    sum += Math.abs(a.at(x, y, c) - b.at(x, y, c));
                }
            }
        }
        double oracle = sum / (40 * 30 * 3);
        assertThat(b.score()).isCloseTo(oracle, within(1e-9));
        assertThat(a.difference(b)).isCloseTo(oracle, within(1e-9));
        assertThat(a.score()).isZero();
    }

    @Test
    void refusesAFrameOfAnotherSize() {
        HsvPicture picture = HsvPicture.of(new Pixels(2, 1, new byte[6]));

        assertThatThrownBy(() -> picture.next(new Pixels(1, 2, new byte[6])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2x1");
    }

    private static double[] hsv(int r, int g, int b) {
        double v = Math.max(r, Math.max(g, b));
        double c = v - Math.min(r, Math.min(g, b));
        double h = c == 0 ? 0 : v == r ? 60 * (g - b) / c : v == g ? 120 + 60 * (b - r) / c : 240 + 60 * (r - g) / c;
        return new double[] {(h < 0 ? h + 360 : h) / 2, v == 0 ? 0 : 255 * c / v, v};
    }
}
