package org.castlist.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.castlist.adaptation.EveryCrop.Metric;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EveryCropTest {
    private static final TrackFeatures ONE =
            new TrackFeatures("one", List.of(embedding(3, 4), embedding(0, 1)), List.of());
    private static final TrackFeatures OTHER =
            new TrackFeatures("other", List.of(embedding(10, 0), embedding(0, 2), embedding(1, 0)), List.of());

    private static Embedding embedding(float... values) {
        return new Embedding(values);
    }

    private static CropSpace space(Metric metric) {
        return new EveryCrop(metric).adapt(List.of(ONE, OTHER), CannotLinks.none(2), Workshop.SILENT);
    }

    @Nested
    class ByCosine implements AdaptationContract {
        @Override
        public Adaptation adaptation() {
            return new EveryCrop(Metric.COSINE);
        }
    }

    @Nested
    class ByEuclideanDistance implements AdaptationContract {
        @Override
        public Adaptation adaptation() {
            return new EveryCrop(Metric.EUCLIDEAN);
        }
    }

    @Test
    void averagesTheCosineDistancesOfAllPairsOfCrops() {
        // cosines .6 .8 .6 and 0 1 0; within the first track .8, within the other 0 1 0
        assertThat(space(Metric.COSINE).distance(0, 1)).isCloseTo(1 - 3 / 6.0, within(1e-7));
        assertThat(space(Metric.COSINE).ownThreshold(0)).isCloseTo(1 - 0.8, within(1e-7));
        assertThat(space(Metric.COSINE).ownThreshold(1)).isCloseTo(1 - 1 / 3.0, within(1e-7));
    }

    @Test
    void averagesTheSquaresOfTheEuclideanDistancesOfAllPairsOfCrops() {
        // (3,4): 65 13 20; (0,1): 101 1 2
        assertThat(space(Metric.EUCLIDEAN).distance(0, 1)).isCloseTo(202 / 6.0, within(1e-6));
        assertThat(space(Metric.EUCLIDEAN).ownThreshold(0)).isCloseTo(18, within(1e-6));
        assertThat(space(Metric.EUCLIDEAN).ownThreshold(1)).isCloseTo((104 + 81 + 5) / 3.0, within(1e-6));
    }
}
