package org.castlist.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.castlist.embeddings.Embedding;
import org.castlist.faces.Box;
import org.castlist.faces.CropStore;
import org.castlist.faces.FaceCrop;
import org.castlist.faces.FaceQuality;
import org.castlist.faces.FivePoints;
import org.castlist.faces.FivePoints.Point;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;
import org.junit.jupiter.api.Test;

class EmbeddedSpoiledFacesTest {
    private static final Point ORIGIN = new Point(0, 0);

    /** The picture of crop "n" is as bright as n everywhere. */
    private static final CropStore STORE = new CropStore() {
        @Override
        public String keep(String name, Pixels picture) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Pixels load(String file) throws IOException {
            byte[] rgb = new byte[FaceCrop.PICTURE * FaceCrop.PICTURE * 3];
            if (file.equals("lost")) {
                throw new IOException("lost is not there");
            }
            Arrays.fill(rgb, Byte.parseByte(file));
            return new Pixels(FaceCrop.PICTURE, FaceCrop.PICTURE, rgb);
        }
    };

    private static final EmbeddedSpoiledFaces FACES =
            new EmbeddedSpoiledFaces(STORE, crop -> new Embedding(new float[] {crop.width(), crop.at(50, 50, 0)}));

    private static FaceCrop crop(String file) {
        return new FaceCrop(
                file,
                Moment.ZERO,
                new Box(0, 0, 1, 1),
                new FivePoints(ORIGIN, ORIGIN, ORIGIN, ORIGIN, ORIGIN),
                new FaceQuality(1, 1, 1, 1, 1));
    }

    @Test
    void embedsThreeSpoiledFacesOfEachCropInOrder() throws IOException {
        List<FaceCrop> crops =
                IntStream.range(0, 40).mapToObj(i -> crop(String.valueOf(i))).toList();
        List<Double> heard = new ArrayList<>();

        List<List<Embedding>> all = FACES.of(crops, (step, fraction) -> heard.add(fraction));

        assertThat(all).hasSize(40);
        for (int i = 0; i < 40; i++) {
            assertThat(all.get(i)).hasSize(3).containsOnly(new Embedding(new float[] {112, i}));
        }
        assertThat(heard).containsExactly(0., .4, .8);
    }

    @Test
    void mayBeStopped() {
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> FACES.of(List.of(crop("1")), (step, fraction) -> {
                    throw new CancellationException();
                }));
    }

    @Test
    void saysWhichPictureIsLost() {
        assertThatIOException()
                .isThrownBy(() -> FACES.of(List.of(crop("1"), crop("lost")), Progress.SILENT))
                .withMessage("lost is not there");
    }
}
