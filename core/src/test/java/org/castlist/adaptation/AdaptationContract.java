package org.castlist.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every adaptation promises. */
public interface AdaptationContract {

    Adaptation adaptation();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 50})
    default void makesASpaceOfAllTracks(int tracks) throws IOException {
        assertThat(adapted(tracks(tracks, 1)).size()).isEqualTo(tracks);
    }

    @Test
    default void measuresDistancesThatAreSymmetricAndNotNegative() throws IOException {
        TrackSpace space = adapted(tracks(30, 2));

        for (int i = 0; i < space.size(); i++) {
            assertThat(space.distance(i, i)).isZero();
            for (int j = 0; j < i; j++) {
                assertThat(space.distance(i, j)).isEqualTo(space.distance(j, i)).isNotNegative();
            }
        }
    }

    @Test
    default void placesEachTrackAtTheSamePointWhateverTheOrderOfTheTracks() throws IOException {
        List<TrackFeatures> tracks = tracks(40, 3);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, tracks.size()).boxed().toList());
        Collections.shuffle(order, new Random(3));

        TrackSpace straight = adapted(tracks);
        TrackSpace shuffled = adapted(order.stream().map(tracks::get).toList());

        for (int i = 0; i < tracks.size(); i++) {
            assertThat(shuffled.point(i)).containsExactly(straight.point(order.get(i)));
        }
    }

    @Test
    default void takesTracksWithoutDirection() throws IOException {
        List<TrackFeatures> tracks = new ArrayList<>(tracks(30, 4));
        tracks.add(new TrackFeatures("zero", List.of(new Embedding(new float[8])), List.of()));

        TrackSpace space = adapted(tracks);

        assertThat(space.distance(0, 30)).isFinite().isNotNegative();
    }

    @Test
    default void takesTracksThatAreAllTheSame() throws IOException {
        TrackFeatures track = tracks(1, 5).get(0);

        TrackSpace space = adapted(Collections.nCopies(50, track));

        assertThat(space.distance(0, 49)).isCloseTo(0, within(1e-6));
    }

    private TrackSpace adapted(List<TrackFeatures> tracks) throws IOException {
        return adaptation().adapt(tracks, CannotLinks.none(tracks.size()), Workshop.SILENT);
    }

    /** Tracks of 1 to 4 crops in 8 dimensions, in random directions and of random lengths. */
    private static List<TrackFeatures> tracks(int count, long seed) {
        Random random = new Random(seed);
        List<TrackFeatures> tracks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Embedding> crops = new ArrayList<>();
            for (int k = 0; k <= i % 4; k++) {
                float[] values = new float[8];
                float length = 1 + random.nextFloat();
                for (int d = 0; d < values.length; d++) {
                    values[d] = length * (float) random.nextGaussian();
                }
                crops.add(new Embedding(values));
            }
            tracks.add(new TrackFeatures("t-" + i, crops, List.of()));
        }
        return tracks;
    }
}
