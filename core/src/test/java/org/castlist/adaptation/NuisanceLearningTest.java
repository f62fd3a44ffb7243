package org.castlist.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.faces.Box;
import org.castlist.faces.FaceCrop;
import org.castlist.faces.FaceQuality;
import org.castlist.faces.FivePoints;
import org.castlist.faces.FivePoints.Point;
import org.castlist.tracks.CannotLinks;
import org.castlist.video.Moment;
import org.junit.jupiter.api.Test;

class NuisanceLearningTest {
    private static final int D = 30;
    private static final Point ORIGIN = new Point(0, 0);
    private static final FivePoints POINTS = new FivePoints(ORIGIN, ORIGIN, ORIGIN, ORIGIN, ORIGIN);

    private static FaceCrop crop(String file) {
        return new FaceCrop(file, Moment.ZERO, new Box(0, 0, 1, 1), POINTS, new FaceQuality(1, 1, 1, 1, 1));
    }

    private static TrackFeatures track(String id, Embedding... embeddings) {
        List<FaceCrop> crops = new ArrayList<>();
        for (int i = 0; i < embeddings.length; i++) {
            crops.add(crop(id + "-" + i));
        }
        return new TrackFeatures(id, List.of(embeddings), crops);
    }

    private static Embedding embedding(double... values) {
        float[] floats = new float[D];
        for (int d = 0; d < values.length; d++) {
            floats[d] = (float) values[d];
        }
        return new Embedding(floats);
    }

    /** Poor pictures of everybody lean to the last axis. */
    private static Embedding spoiled(Embedding clear) {
        float[] values = clear.unit().toArray();
        values[D - 1] += 2;
        return new Embedding(values);
    }

    /** A few clear tracks in random directions. */
    private static List<TrackFeatures> film(int tracks) {
        Random random = new Random(9);
        List<TrackFeatures> film = new ArrayList<>();
        for (int t = 0; t < tracks; t++) {
            double[] face = random.doubles(D - 1, -1, 1).toArray();
            film.add(track("t-" + t, embedding(face), embedding(face)));
        }
        return film;
    }

    /** Answers with what the crop's own embedding becomes. */
    private static SpoiledFaces spoiling(List<TrackFeatures> film) {
        return (crops, progress) -> crops.stream()
                .map(crop -> film.stream()
                        .filter(track -> track.crops().contains(crop))
                        .map(track ->
                                spoiled(track.embeddings().get(track.crops().indexOf(crop))))
                        .toList())
                .toList();
    }

    private static PointSpace space(List<TrackFeatures> tracks, Optional<NuisanceSubspace> nuisance) {
        return new NuisanceProjection()
                .adapt(
                        tracks,
                        CannotLinks.none(tracks.size()),
                        new Workshop(Progress.SILENT, Optional.empty(), Optional.empty(), nuisance, Optional.empty()));
    }

    @Test
    void whatPoorPicturesShareNoLongerMakesTwoPeopleAlike() throws IOException {
        List<TrackFeatures> film = film(20);
        List<TrackFeatures> poor = film.stream()
                .map(track -> track(track.track(), spoiled(track.embeddings().get(0))))
                .toList();

        Optional<NuisanceSubspace> nuisance = NuisanceLearning.standard().learn(film, spoiling(film), Progress.SILENT);

        assertThat(space(poor, Optional.empty()).distance(0, 1)).isLessThan(.4);
        assertThat(space(poor, nuisance).distance(0, 1)).isGreaterThan(.6);
        List<TrackFeatures> both = List.of(film.get(0), poor.get(0));
        assertThat(space(both, Optional.empty()).distance(0, 1)).isGreaterThan(.4);
        assertThat(space(both, nuisance).distance(0, 1)).isLessThan(.05);
    }

    @Test
    void countsAllThatIsGainedAndAShareOfWhatIsLost() throws IOException {
        TrackFeatures one = track("t", embedding(5)); // length must not matter
        SpoiledFaces turned = (crops, progress) -> List.of(List.of(embedding(3 * .6, 3 * .8)));

        double[] learned = direction(new NuisanceLearning(9, 9, 9, .25), one, turned);

        // poor less (.25 + .75 * .6) of the face: (-.1, .8)
        double norm = Math.hypot(.1, .8);
        assertThat(Math.abs(learned[1])).isCloseTo(.8 / norm, within(1e-5));
        assertThat(learned[0] * learned[1]).isCloseTo(-.1 * .8 / norm / norm, within(1e-5));
        assertThat(direction(new NuisanceLearning(9, 9, 9, 0), one, turned)[0]).isCloseTo(0, within(1e-5));
    }

    private static double[] direction(NuisanceLearning learning, TrackFeatures track, SpoiledFaces spoiled)
            throws IOException {
        float[][] directions = learning.learn(List.of(track), spoiled, Progress.SILENT)
                .orElseThrow()
                .directions();
        assertThat(directions).hasNumberOfRows(1);
        return new double[] {directions[0][0], directions[0][1]};
    }

    @Test
    void fewPicturesTeachFewDirections() throws IOException {
        List<TrackFeatures> film = film(20);
        Random random = new Random(4);
        SpoiledFaces anyhow = (crops, progress) -> crops.stream()
                .map(crop -> List.of(embedding(random.doubles(D, -1, 1).toArray())))
                .toList();

        for (int perDirection : List.of(2, 3, 16, 99)) {
            assertThat(new NuisanceLearning(40, 2, perDirection, 1)
                            .learn(film, anyhow, Progress.SILENT)
                            .orElseThrow()
                            .directions())
                    .hasNumberOfRows(Math.max(1, 40 / perDirection));
        }
    }

    @Test
    void spoilsTheClearestTracksFirstAndOneCropOfEachBeforeASecond() {
        List<TrackFeatures> film =
                List.of(track("poor", embedding(1), embedding(1)), track("clear", embedding(2), embedding(2)));

        assertThat(new NuisanceLearning(3, 2, 1, 1).crops(film))
                .extracting(FaceCrop::file)
                .containsExactly("clear-0", "poor-0", "clear-1");
        assertThat(new NuisanceLearning(3, 1, 1, 1).crops(film))
                .extracting(FaceCrop::file)
                .containsExactly("clear-0", "poor-0");
    }

    @Test
    void learnsTheSameWhateverTheOrderOfTheTracks() throws IOException {
        List<TrackFeatures> film = film(15);
        List<TrackFeatures> shuffled = new ArrayList<>(film);
        Collections.shuffle(shuffled, new Random(2));
        NuisanceLearning learning = NuisanceLearning.standard();

        float[][] straight = learning.learn(film, spoiling(film), Progress.SILENT)
                .orElseThrow()
                .directions();

        assertThat(learning.learn(shuffled, spoiling(film), Progress.SILENT)
                        .orElseThrow()
                        .directions())
                .isDeepEqualTo(straight);
    }

    @Test
    void aFilmWithoutPicturesTeachesNothing() throws IOException {
        TrackFeatures numbersOnly = new TrackFeatures("t", List.of(embedding(1)), List.of());
        SpoiledFaces none = (crops, progress) -> {
            assertThat(crops).isEmpty();
            return List.of();
        };

        assertThat(NuisanceLearning.standard().learn(List.of(numbersOnly), none, Progress.SILENT))
                .isEmpty();
        assertThat(NuisanceLearning.standard().learn(List.of(), none, Progress.SILENT))
                .isEmpty();
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NuisanceLearning(0, 1, 1, 1))
                .withMessage("crops, cropsPerTrack and cropsPerDirection must be at least 1, not 0, 1 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NuisanceLearning(1, 1, 1, 1.5))
                .withMessage("loss must be from 0 to 1, not 1.5");
    }
}
