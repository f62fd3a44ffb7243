package org.castlist.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.onnx.OnnxEmbedder;
import org.castlist.faces.Alignment;
import org.castlist.faces.Box;
import org.castlist.faces.Face;
import org.castlist.faces.FacePicture;
import org.castlist.faces.FivePoints;
import org.castlist.faces.onnx.OnnxFaceDetector;
import org.castlist.faces.onnx.OnnxLandmarkFinder;
import org.castlist.models.ModelCard.Kind;
import org.castlist.video.Pixels;
import org.castlist.video.Region;
import org.castlist.video.StillFrame;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The default networks on real photographs. */
class DefaultSetTest {
    private static OnnxNetwork detector;
    private static OnnxNetwork landmarks;
    private static OnnxNetwork embedder;

    @BeforeAll
    static void open() throws IOException {
        detector = TestFaces.open(Kind.DETECTOR);
        landmarks = TestFaces.open(Kind.LANDMARKS);
        embedder = TestFaces.open(Kind.EMBEDDER);
    }

    @AfterAll
    static void close() {
        detector.close();
        landmarks.close();
        embedder.close();
    }

    private static Face faceIn(StillFrame photograph) throws IOException {
        List<Face> faces = new OnnxFaceDetector(detector)
                .detect(photograph, new Region(0, 0, photograph.width(), photograph.height()));
        assertThat(faces).isNotEmpty();
        assertThat(faces.stream().skip(1)).allMatch(face -> face.score() < 0.7);
        assertThat(faces.get(0).score()).isGreaterThan(0.9);
        return faces.get(0);
    }

    private static Embedding embedded(StillFrame photograph, Face face) throws IOException {
        FacePicture picture = FacePicture.take(photograph, face, new OnnxLandmarkFinder(landmarks, 2));
        return new OnnxEmbedder(embedder, true).embed(Alignment.middle(picture.pixels()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nigel.jpg", "wendy.png"})
    void findsTheOneFaceAndItsFeatures(String name) throws IOException {
        StillFrame photograph = TestFaces.photograph(name);
        Face face = faceIn(photograph);
        FivePoints points = new OnnxLandmarkFinder(landmarks, 2).find(photograph, face.box());
        assertThat(points.leftEye().x()).isLessThan(points.rightEye().x());
        assertThat(points.nose().y())
                .isGreaterThan(points.leftEye().y())
                .isLessThan(points.leftMouth().y());
        Box box = face.box();
        for (FivePoints.Point point : points.toArray()) {
            assertThat(point.x()).isBetween(box.x(), box.x() + box.width());
            assertThat(point.y()).isBetween(box.y(), box.y() + box.height());
        }
        assertThat(Alignment.of(points).residual(points)).isLessThan(6);
    }

    @Test
    void tellsTwoPeopleApart() throws IOException {
        StillFrame nigel = TestFaces.photograph("nigel.jpg");
        StillFrame wendy = TestFaces.photograph("wendy.png");
        StillFrame mirrored = new StillFrame(nigel.time(), Alignment.mirrored(nigel.pixels()));
        Embedding one = embedded(nigel, faceIn(nigel));
        Embedding same = embedded(mirrored, faceIn(mirrored));
        Embedding other = embedded(wendy, faceIn(wendy));
        assertThat(one.dimension()).isEqualTo(512);
        assertThat(one.cosine(same)).isGreaterThan(0.8);
        assertThat(one.cosine(other)).isLessThan(0.4);
    }

    @Test
    void aSecondPassMakesThePointsDependLessOnTheBox() throws IOException {
        StillFrame photograph = TestFaces.photograph("wendy.png");
        Box box = faceIn(photograph).box();
        assertThat(spread(photograph, box, 2)).isLessThan(spread(photograph, box, 1));
    }

    /** Mean distance, in box widths, of the points found from a moved box to those found from the box itself. */
    private static double spread(StillFrame photograph, Box box, int passes) throws IOException {
        OnnxLandmarkFinder finder = new OnnxLandmarkFinder(landmarks, passes);
        FivePoints.Point[] still = finder.find(photograph, box).toArray();
        Random random = new Random(5);
        double sum = 0;
        int trials = 20;
        for (int trial = 0; trial < trials; trial++) {
            double scale = 1 + 0.12 * random.nextGaussian();
            Box moved = new Box(
                    box.x() + 0.08 * random.nextGaussian() * box.width(),
                    box.y() + 0.08 * random.nextGaussian() * box.height(),
                    box.width() * scale,
                    box.height() * scale);
            FivePoints.Point[] points = finder.find(photograph, moved).toArray();
            for (int i = 0; i < points.length; i++) {
                sum += Math.hypot(points[i].x() - still[i].x(), points[i].y() - still[i].y());
            }
        }
        return sum / trials / 5 / box.width();
    }

    @Test
    void aMirroredCropHasTheSameEmbeddingWhenBothAreAveraged() throws IOException {
        StillFrame photograph = TestFaces.photograph("nigel.jpg");
        FacePicture picture = FacePicture.take(photograph, faceIn(photograph), new OnnxLandmarkFinder(landmarks, 1));
        Pixels crop = Alignment.middle(picture.pixels());
        OnnxEmbedder averaging = new OnnxEmbedder(embedder, true);
        double cosine = averaging.embed(crop).cosine(averaging.embed(Alignment.mirrored(crop)));
        assertThat(cosine).isCloseTo(1, within(1e-6));
    }

    @Test
    void answersTheSameOnEveryThread() throws Exception {
        Pixels crop = new Pixels(112, 112, new byte[112 * 112 * 3]);
        Embedding here = new OnnxEmbedder(embedder, false).embed(crop);
        Embedding there = java.util.concurrent.CompletableFuture.supplyAsync(() -> {
                    try {
                        return new OnnxEmbedder(embedder, false).embed(crop);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .get();
        assertThat(there).isEqualTo(here);
    }
}
