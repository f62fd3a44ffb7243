package org.castlist.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.castlist.app.ModelShelf;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.faces.Alignment;
import org.castlist.faces.FaceCrop;
import org.castlist.video.Pixels;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of coloured noise: what the network makes of them does not matter. */
class TrackFoldersTest {

    @TempDir
    Path folder;

    private final Random random = new Random(1);

    @BeforeAll
    static void useTheInstallationOfTheBuild() throws IOException {
        System.setProperty("castlist.home", "..");
        ModelShelf.of(List.of()).open().close(); // its native library first: it may fail to load after those of AWT
    }

    @BeforeEach
    void makeASet() throws IOException {
        picture("film/a/000010.png", FaceCrop.SIZE);
        picture("film/a/000011.png", FaceCrop.SIZE);
        picture("film/b/000011.png", FaceCrop.PICTURE);
        picture("film/c/12.png", FaceCrop.SIZE);
        label("film,a,ann\nfilm,b,ben\n");
    }

    @Test
    void tracksHaveEmbeddingsPicturesAndCannotLinks() throws IOException {
        LabelledTracks set = TrackSource.of(folder).get(0);

        assertThat(set.name()).isEqualTo(folder.getFileName() + "/film");
        assertThat(set.tracks()).extracting(TrackFeatures::track).containsExactly("a", "b");
        assertThat(set.people()).containsExactly("ann", "ben");
        assertThat(set.tracks().get(0).crops())
                .extracting(FaceCrop::file)
                .containsExactly("film/a/000010.png", "film/a/000011.png");
        assertThat(set.cannotLinks().contains(0, 1)).isTrue(); // frame 11
        assertThat(set.pictures()).isPresent();
    }

    @Test
    void anAlignedPictureIsEmbeddedAsItIsAndLoadedWithAMargin() throws IOException {
        LabelledTracks set = TrackSource.of(folder).get(0);
        Pixels kept = pixels("film/a/000010.png");
        Pixels loaded = set.pictures()
                .orElseThrow()
                .store()
                .load(set.tracks().get(0).crops().get(0).file());

        assertThat(loaded.width()).isEqualTo(FaceCrop.PICTURE);
        assertThat(Alignment.middle(loaded).rgb()).isEqualTo(kept.rgb());
        assertSame(set.tracks().get(0).embeddings().get(0), kept);
    }

    @Test
    void aKeptCropIsEmbeddedByItsMiddleAndLoadedWhole() throws IOException {
        LabelledTracks set = TrackSource.of(folder).get(0);
        Pixels kept = pixels("film/b/000011.png");

        assertThat(set.pictures()
                        .orElseThrow()
                        .store()
                        .load("film/b/000011.png")
                        .rgb())
                .isEqualTo(kept.rgb());
        assertSame(set.tracks().get(1).embeddings().get(0), Alignment.middle(kept));
    }

    @Test
    void aPictureOfAnotherSizeWithoutAFaceIsLeftOut() throws IOException {
        picture("film/a/000013.png", 90);

        assertThat(TrackSource.of(folder).get(0).tracks().get(0).embeddings()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "film,a,ann;film,z,ben | film/z, but there is no such folder",
                "film,a,ann;film,a,ben | labels track film/a twice",
                "film,a | must have 3 columns",
                "'' | labels no track"
            })
    void saysWhatIsWrongWithTheLabels(String lines, String message) throws IOException {
        label(lines.replace(';', '\n'));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> TrackSource.of(folder))
                .withMessageContaining("labels.csv")
                .withMessageContaining(message);
    }

    @Test
    void saysThatAPictureIsNotCalledByItsFrame() throws IOException {
        picture("film/a/nice.png", FaceCrop.SIZE);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> TrackSource.of(folder))
                .withMessageContaining("nice.png must be called by the number of its frame");
    }

    private static void assertSame(Embedding embedding, Pixels crop) throws IOException {
        try (ModelShelf.OpenEyes eyes = ModelShelf.of(List.of()).open()) {
            Embedding expected = eyes.eyes().embedder().embed(crop);
            for (int d = 0; d < expected.dimension(); d++) {
                assertThat(embedding.at(d)).isCloseTo(expected.at(d), within(1e-4f));
            }
        }
    }

    private void label(String rows) throws IOException {
        Files.writeString(folder.resolve("labels.csv"), "video,track,person\n" + rows);
    }

    private Pixels pixels(String file) throws IOException {
        BufferedImage image = ImageIO.read(folder.resolve(file).toFile());
        byte[] rgb = new byte[image.getWidth() * image.getHeight() * 3];
        for (int i = 0; i < rgb.length / 3; i++) {
            int colour = image.getRGB(i % image.getWidth(), i / image.getWidth());
            rgb[3 * i] = (byte) (colour >> 16);
            rgb[3 * i + 1] = (byte) (colour >> 8);
            rgb[3 * i + 2] = (byte) colour;
        }
        return new Pixels(image.getWidth(), image.getHeight(), rgb);
    }

    private void picture(String file, int side) throws IOException {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < side * side; i++) {
            image.setRGB(i % side, i / side, (i % side / 8 * 977 + i / side / 8 * 7919 + random.nextInt(8)) << 4);
        }
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        ImageIO.write(image, "png", path.toFile());
    }
}
