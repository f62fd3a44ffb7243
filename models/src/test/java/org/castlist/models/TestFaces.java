package org.castlist.models;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;
import org.castlist.video.StillFrame;

/** The photographs and networks that the build fetches for these tests. */
public final class TestFaces {

    public static final ModelFolder MODELS =
            new ModelFolder(Path.of("node_modules/faceplugin-face-recognition-js/model"));

    private TestFaces() {}

    public static ModelCard card(ModelCard.Kind kind) throws IOException {
        return ModelCardReader.defaultSet().stream()
                .filter(card -> card.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    public static OnnxNetwork open(ModelCard.Kind kind) throws IOException {
        return OnnxNetwork.open(card(kind), MODELS);
    }

    /** A photograph with one face, {@code nigel.jpg} or {@code wendy.png}. */
    public static StillFrame photograph(String name) throws IOException {
        BufferedImage image = ImageIO.read(new File("target/faces", name));
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] rgb = new byte[width * height * 3];
        for (int i = 0; i < width * height; i++) {
            int pixel = image.getRGB(i % width, i / width);
            rgb[3 * i] = (byte) (pixel >> 16);
            rgb[3 * i + 1] = (byte) (pixel >> 8);
            rgb[3 * i + 2] = (byte) pixel;
        }
        return new StillFrame(Moment.ZERO, new Pixels(width, height, rgb));
    }
}
