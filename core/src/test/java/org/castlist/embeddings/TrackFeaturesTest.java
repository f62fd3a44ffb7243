package org.castlist.embeddings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.castlist.faces.Box;
import org.castlist.faces.FaceCrop;
import org.castlist.faces.FaceQuality;
import org.castlist.faces.FivePoints;
import org.castlist.faces.FivePoints.Point;
import org.castlist.video.Moment;
import org.junit.jupiter.api.Test;

class TrackFeaturesTest {

    private static FaceCrop crop(double seconds) {
        Point point = new Point(0, 0);
        return new FaceCrop(
                seconds + ".jpg",
                Moment.ofSeconds(seconds),
                new Box(0, 0, 80, 80),
                new FivePoints(point, point, point, point, point),
                new FaceQuality(80, 100, 1, 1, 1));
    }

    private static List<Embedding> embeddings(float... values) {
        return Stream.of(values[0], values[1], values[2])
                .map(value -> new Embedding(new float[] {value}))
                .toList();
    }

    @Test
    void putsCropsAndTheirEmbeddingsInOrderOfTime() {
        TrackFeatures track = new TrackFeatures("t", embeddings(3, 1, 2), List.of(crop(3), crop(1), crop(2)));

        assertThat(track.inTime())
                .isEqualTo(new TrackFeatures("t", embeddings(1, 2, 3), List.of(crop(1), crop(2), crop(3))));
    }

    @Test
    void leavesNumbersWithoutPicturesAsTheyAre() {
        TrackFeatures track = new TrackFeatures("t", embeddings(3, 1, 2), List.of());

        assertThat(track.inTime()).isEqualTo(track);
    }
}
