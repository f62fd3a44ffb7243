package org.castlist.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a picture of bright noise. */
class PoorPicturesTest {
    private static final int SIDE = 112;

    @TempDir
    Path folder;

    private Path original;

    @BeforeEach
    void drawNoise() throws IOException {
        Random random = new Random(5);
        BufferedImage noise = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int p = 0; p < SIDE * SIDE; p++) {
            int grey = 120 + random.nextInt(120);
            noise.setRGB(p % SIDE, p / SIDE, new Color(grey, grey, grey).getRGB());
        }
        original = folder.resolve("original.png");
        ImageIO.write(noise, "png", original.toFile());
    }

    private BufferedImage poor(PoorWay way) throws IOException {
        Path file = folder.resolve(way + ".jpg");
        new PoorPictures(way, 20, .5, new Random(1)).write(original, file);
        BufferedImage poor = ImageIO.read(file.toFile());
        assertThat(poor.getWidth()).isEqualTo(SIDE);
        assertThat(poor.getHeight()).isEqualTo(SIDE);
        return poor;
    }

    private static double brightness(BufferedImage picture) {
        double sum = 0;
        for (int p = 0; p < SIDE * SIDE; p++) {
            sum += new Color(picture.getRGB(p % SIDE, p / SIDE)).getGreen();
        }
        return sum / (SIDE * SIDE);
    }

    /** The mean difference between neighbours in a row. */
    private static double detail(BufferedImage picture) {
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 1; x < SIDE; x++) {
                sum += Math.abs(
                        new Color(picture.getRGB(x, y)).getGreen() - new Color(picture.getRGB(x - 1, y)).getGreen());
            }
        }
        return sum / (SIDE * (SIDE - 1));
    }

    /** The share of the pixels of these rows that is like that. */
    private static double share(BufferedImage picture, int from, int until, IntPredicate green) {
        int like = 0;
        for (int y = from; y < until; y++) {
            for (int x = 0; x < SIDE; x++) {
                like += green.test(new Color(picture.getRGB(x, y)).getGreen()) ? 1 : 0;
            }
        }
        return like / (double) (SIDE * (until - from));
    }

    @Test
    void smallAndBlockyPicturesLoseDetailAndNoLight() throws IOException {
        BufferedImage before = ImageIO.read(original.toFile());
        for (PoorWay way : List.of(PoorWay.SMALL, PoorWay.BLOCKS)) {
            BufferedImage after = poor(way);
            assertThat(detail(after)).as(way.toString()).isLessThan(detail(before) / 4);
            assertThat(brightness(after)).isBetween(brightness(before) - 10, brightness(before) + 10);
        }
    }

    @Test
    void darkPicturesLoseLight() throws IOException {
        double before = brightness(ImageIO.read(original.toFile()));
        assertThat(brightness(poor(PoorWay.DARK))).isBetween(before * .15, before * .4);
    }

    @Test
    void coveredPicturesLoseAPart() throws IOException {
        BufferedImage after = poor(PoorWay.COVERED); // the lower side, by this strength
        assertThat(share(after, 2 * SIDE / 3, SIDE, green -> Math.abs(green - 85) < 12))
                .isGreaterThan(.98);
        assertThat(share(after, 0, SIDE / 3, green -> green > 105)).isGreaterThan(.98);
    }

    @Test
    void refusesWhatIsNoPicture() throws IOException {
        Path text = Files.writeString(folder.resolve("text.jpg"), "no picture");
        assertThatIOException()
                .isThrownBy(() ->
                        new PoorPictures(PoorWay.DARK, 20, .5, new Random(1)).write(text, folder.resolve("poor.jpg")))
                .withMessageContaining("text.jpg is not a picture");
    }
}
