package org.castlist.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.castlist.video.Pixels;
import org.junit.jupiter.api.Test;

class SpoiledFaceTest {

    private static Pixels noise(int size) {
        byte[] rgb = new byte[size * size * 3];
        new Random(7).nextBytes(rgb);
        return new Pixels(size, size, rgb);
    }

    /** One channel repeated three times, row by row. */
    private static Pixels grey(int size, int... values) {
        byte[] rgb = new byte[size * size * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) values[i / 3];
        }
        return new Pixels(size, size, rgb);
    }

    /** The mean difference of neighbours in a row. */
    private static double detail(Pixels picture) {
        double sum = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 1; x < picture.width(); x++) {
                sum += Math.abs(picture.luma(x, y) - picture.luma(x - 1, y));
            }
        }
        return sum / picture.height() / (picture.width() - 1);
    }

    @Test
    void areaMeansAndLinesBetweenThemAreTheOnesOnPaper() {
        Pixels face = grey(4, 10, 30, 100, 120, 10, 30, 100, 120, 50, 70, 140, 160, 50, 70, 140, 160);

        Pixels small = SpoiledFace.small(face, 2); // means 20, 110, 60, 150

        assertThat(List.of(small.at(0, 0, 0), small.at(1, 0, 0), small.at(2, 0, 1), small.at(3, 0, 2)))
                .containsExactly(20, 43, 88, 110); // a quarter and three quarters of the way from 20 to 110
        assertThat(List.of(small.at(0, 1, 0), small.at(0, 2, 0), small.at(0, 3, 0)))
                .containsExactly(30, 50, 60);
    }

    @Test
    void asManyPixelsAsBeforeChangeNothing() {
        Pixels face = noise(12);

        assertThat(SpoiledFace.small(face, 12).rgb()).isEqualTo(face.rgb());
        assertThat(SpoiledFace.small(face, 1).rgb()).hasSameSizeAs(face.rgb());
    }

    @Test
    void anEvenFaceStaysAsItIs() {
        int[] even = new int[112 * 112];
        Arrays.fill(even, 200);

        for (long seed = 0; seed < 20; seed++) {
            assertThat(SpoiledFace.of(grey(112, even), seed))
                    .hasSize(3)
                    .allSatisfy(spoiled ->
                            assertThat(spoiled.rgb()).isEqualTo(grey(112, even).rgb()));
        }
    }

    @Test
    void everyWayTakesDetail() {
        Pixels face = noise(112);

        for (long seed = 0; seed < 20; seed++) {
            List<Pixels> spoiled = SpoiledFace.of(face, seed);

            assertThat(spoiled).allSatisfy(one -> assertThat(detail(one)).isLessThan(detail(face)));
            assertThat(detail(spoiled.get(0))).isLessThan(detail(face) / 2);
            assertThat(detail(spoiled.get(1))).isLessThan(detail(face) / 2);
        }
    }

    @Test
    void theSeedDecidesHowMuch() {
        Pixels face = noise(112);

        for (int way = 0; way < 3; way++) {
            assertThat(SpoiledFace.of(face, 5).get(way).rgb())
                    .isEqualTo(SpoiledFace.of(face, 5).get(way).rgb())
                    .isNotEqualTo(SpoiledFace.of(face, 6).get(way).rgb());
        }
    }

    @Test
    void refusesAFaceThatIsNotSquare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpoiledFace.of(new Pixels(2, 1, new byte[6]), 0))
                .withMessage("a face must be square, not 2x1");
    }
}
