package org.castlist.embeddings.torch;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.castlist.faces.Alignment;
import org.castlist.faces.Face;
import org.castlist.faces.FivePoints;
import org.castlist.faces.LandmarkFinder;
import org.castlist.faces.onnx.OnnxFaceDetector;
import org.castlist.faces.onnx.OnnxLandmarkFinder;
import org.castlist.models.ModelCard;
import org.castlist.models.ModelCard.Kind;
import org.castlist.models.ModelCardReader;
import org.castlist.models.ModelFolder;
import org.castlist.models.OnnxNetwork;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;
import org.castlist.video.Region;
import org.castlist.video.StillFrame;

/** The default embedder, and crops to try it on. */
final class TestNetwork {
    private static final Path FOLDER = Path.of("../models/node_modules/faceplugin-face-recognition-js/model");
    static final Path FILE = FOLDER.resolve("fr_feature.onnx");
    static final CropInput INPUT = new CropInput(true, 127, 128);

    private TestNetwork() {}

    static OnnxNetwork open(Kind kind) throws IOException {
        ModelCard card = ModelCardReader.defaultSet().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
        return OnnxNetwork.open(card, new ModelFolder(FOLDER));
    }

    /** The two photographs' faces, each also mirrored, aligned as the pipeline does it. */
    static List<Pixels> faces() throws IOException {
        List<Pixels> crops = new ArrayList<>();
        try (OnnxNetwork detector = open(Kind.DETECTOR);
                OnnxNetwork landmarks = open(Kind.LANDMARKS)) {
            LandmarkFinder finder = new OnnxLandmarkFinder(landmarks, 2);
            for (String name : List.of("nigel.jpg", "wendy.png")) {
                StillFrame photograph = photograph(name);
                Region whole = new Region(0, 0, photograph.width(), photograph.height());
                Face face =
                        new OnnxFaceDetector(detector).detect(photograph, whole).get(0);
                FivePoints points = finder.find(photograph, face.box());
                Pixels crop = Alignment.middle(Alignment.of(points).cut(photograph));
                crops.add(crop);
                crops.add(Alignment.mirrored(crop));
            }
        }
        return crops;
    }

    /** Crops of noise. */
    static List<Pixels> noise(int count, long seed) {
        Random random = new Random(seed);
        List<Pixels> crops = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] rgb = new byte[112 * 112 * 3];
            random.nextBytes(rgb);
            crops.add(new Pixels(112, 112, rgb));
        }
        return crops;
    }

    private static StillFrame photograph(String name) throws IOException {
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
