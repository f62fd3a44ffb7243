package org.castlist.adaptation.videoclusternet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.castlist.faces.Alignment;
import org.castlist.video.Pixels;
import org.junit.jupiter.api.Test;

class AugmentationTest {
    private static final Random CHANCE = new Random(1);

    private static Pixels noise(int side) {
        byte[] rgb = new byte[side * side * 3];
        new Random(2).nextBytes(rgb);
        return new Pixels(side, side, rgb);
    }

    /** Red grows to the right, green downwards. */
    private static Pixels ramp() {
        byte[] rgb = new byte[176 * 176 * 3];
        for (int p = 0; p < 176 * 176; p++) {
            rgb[3 * p] = (byte) (p % 176);
            rgb[3 * p + 1] = (byte) (p / 176);
            rgb[3 * p + 2] = 100;
        }
        return new Pixels(176, 176, rgb);
    }

    @Test
    void withoutAnyChangeItIsTheMiddleOfThePicture() {
        Augmentation none = new Augmentation(0, 0, 15, 0, 0.15);
        assertThat(none.view(noise(176), CHANCE).rgb())
                .isEqualTo(Alignment.middle(noise(176)).rgb());
        assertThat(none.view(noise(112), CHANCE).rgb()).isEqualTo(noise(112).rgb());
    }

    @Test
    void mirrors() {
        Augmentation mirror = new Augmentation(1, 0, 15, 0, 0.15);
        assertThat(mirror.view(noise(176), CHANCE).rgb())
                .isEqualTo(Alignment.mirrored(Alignment.middle(noise(176))).rgb());
    }

    @Test
    void turnsAboutTheMiddleAndTakesWhatLiesAroundIt() {
        Pixels view = new Augmentation(0, 1, 15, 0, 0).view(ramp(), CHANCE);
        double across = view.at(110, 55, 0) - view.at(1, 55, 0);
        double down = view.at(110, 55, 1) - view.at(1, 55, 1);
        assertThat(Math.hypot(across, down)).isCloseTo(109, within(1.5)); // a turn keeps lengths
        assertThat(Math.abs(down)).isBetween(2.0, 109 * Math.sin(Math.toRadians(15)) + 1);
        assertThat(view.at(55, 55, 0)).isBetween(86, 88);
        assertThat(view.at(55, 55, 1)).isBetween(86, 88);
        assertThat(view.at(0, 0, 0) + view.at(0, 0, 1)).isBetween(40, 90); // beyond the middle, not its border
    }

    @Test
    void makesWarmerOrColder() {
        Pixels view = new Augmentation(0, 0, 0, 1, 0.15).view(ramp(), new Random(4));
        double red = view.at(100, 50, 0) / (double) Alignment.middle(ramp()).at(100, 50, 0);
        double blue = view.at(100, 50, 2) / 100.0;
        assertThat(red).isNotCloseTo(1, within(0.01)).isBetween(0.84, 1.16);
        assertThat(red + blue).isCloseTo(2, within(0.02));
        assertThat(view.at(100, 50, 1)).isEqualTo(Alignment.middle(ramp()).at(100, 50, 1));
    }

    @Test
    void changesEachPictureByAChanceOfItsOwn() {
        Random random = new Random(5);
        Augmentation standard = Augmentation.standard();
        assertThat(standard.view(noise(176), random).rgb())
                .isNotEqualTo(standard.view(noise(176), random).rgb());
    }

    @Test
    void refusesSharesAboveOne() {
        assertThatThrownBy(() -> new Augmentation(2, 0, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mirrored, turned and tinted must be 0 to 1, not 2.0");
    }
}
