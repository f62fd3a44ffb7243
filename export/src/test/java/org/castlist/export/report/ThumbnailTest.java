package org.castlist.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.castlist.faces.CropStore;
import org.castlist.video.Pixels;
import org.junit.jupiter.api.Test;

class ThumbnailTest {

    @Test
    void showsTheMiddleOfThePictureInItsColours() throws IOException {
        BufferedImage small = read(new Thumbnail(80, 0.9f).base64(new GreenWithRedEdge(), "any"));
        assertThat(small.getWidth()).isEqualTo(80);
        assertThat(small.getHeight()).isEqualTo(80);
        for (int corner : new int[] {small.getRGB(0, 0), small.getRGB(79, 79), small.getRGB(40, 40)}) {
            assertThat(corner >> 16 & 0xff).isCloseTo(10, Offset.offset(12));
            assertThat(corner >> 8 & 0xff).isCloseTo(200, Offset.offset(12));
            assertThat(corner & 0xff).isCloseTo(30, Offset.offset(12));
        }
    }

    private static BufferedImage read(String base64) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
    }

    /** The outer 15 pixels are red. */
    private record GreenWithRedEdge() implements CropStore {
        @Override
        public String keep(String name, Pixels picture) {
            throw new UnsupportedOperationException("an export keeps no pictures");
        }

        @Override
        public Pixels load(String file) {
            byte[] rgb = new byte[176 * 176 * 3];
            for (int i = 0; i < 176 * 176; i++) {
                boolean edge = Math.min(i % 176, 175 - i % 176) < 15 || Math.min(i / 176, 175 - i / 176) < 15;
                rgb[i * 3] = (byte) (edge ? 255 : 10);
                rgb[i * 3 + 1] = (byte) (edge ? 0 : 200);
                rgb[i * 3 + 2] = 30;
            }
            return new Pixels(176, 176, rgb);
        }
    }
}
