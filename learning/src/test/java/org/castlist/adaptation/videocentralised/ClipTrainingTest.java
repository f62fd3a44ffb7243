package org.castlist.adaptation.videocentralised;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.castlist.adaptation.PointSpace;
import org.castlist.adaptation.Progress;
import org.castlist.adaptation.Workshop;
import org.castlist.adaptation.training.AdamW;
import org.castlist.adaptation.training.CollapsedTrainingException;
import org.castlist.adaptation.training.CosineSchedule;
import org.castlist.adaptation.training.FilmFrames;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.embeddings.torch.Growth;
import org.castlist.embeddings.torch.Torch;
import org.castlist.faces.Box;
import org.castlist.faces.FaceCrop;
import org.castlist.faces.FaceQuality;
import org.castlist.faces.FivePoints;
import org.castlist.faces.FivePoints.Point;
import org.castlist.tracks.CannotLinks;
import org.castlist.video.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The loop that both methods share. */
class ClipTrainingTest {
    private static final List<TrackFeatures> TRACKS = Films.people(30, 5, 1);
    private static final CannotLinks LINKS = Films.neighbours(30);

    private static PointSpace space(ClipTraining training, Positive positive, Workshop workshop) throws IOException {
        return training.learn(TRACKS, LINKS, positive, "", workshop);
    }

    @Test
    void theSameSeedGivesTheSameSpace() throws IOException {
        PointSpace one = space(Films.quick(10, 7), Positive.CENTRE, Workshop.SILENT);
        PointSpace again = space(Films.quick(10, 7), Positive.CENTRE, Workshop.SILENT);
        PointSpace other = space(Films.quick(10, 8), Positive.CENTRE, Workshop.SILENT);

        for (int t = 0; t < 30; t++) {
            assertThat(again.point(t)).containsExactly(one.point(t));
            assertThat(other.point(t)).isNotEqualTo(one.point(t));
        }
    }

    @Test
    void theTwoMethodsDifferOnceTheyHaveLearned() throws IOException {
        PointSpace untrained = space(Films.quick(0, 7), Positive.CENTRE, Workshop.SILENT);
        PointSpace untrainedTwin = space(Films.quick(0, 7), Positive.OTHER_CLIP, Workshop.SILENT);
        PointSpace trained = space(Films.quick(10, 7), Positive.CENTRE, Workshop.SILENT);
        PointSpace trainedTwin = space(Films.quick(10, 7), Positive.OTHER_CLIP, Workshop.SILENT);

        assertThat(untrainedTwin.point(0)).containsExactly(untrained.point(0));
        assertThat(trainedTwin.point(0)).isNotEqualTo(trained.point(0));
    }

    /** As a process would that was killed after four steps, in the middle of a round, and started again. */
    @Test
    void goesOnAndEndsAsIfNothingHadHappened() throws IOException {
        byte[] half;
        byte[] whole;
        try (ClipTransformer network = network()) {
            ClipTraining.Learner learner = learner(network, TRACKS);
            steps(learner, 0, 3);
            half = learner.state().encode();
            steps(learner, 3, 9);
            whole = learner.state().encode();
        }
        try (ClipTransformer network = network();
                NDManager file = Torch.engine().newBaseManager()) {
            ClipTraining.Learner learner = learner(network, TRACKS);
            learner.restore(NDList.decode(file, half));
            steps(learner, 3, 9);
            assertThat(learner.state().encode()).isEqualTo(whole).isNotEqualTo(half);
        }
    }

    private static ClipTransformer network() {
        return new ClipTransformer(16, 4, Films.quick(9, 3).encoder(), new Random(3));
    }

    private static ClipTraining.Learner learner(ClipTransformer network, List<TrackFeatures> tracks) {
        FilmFrames film = FilmFrames.of(tracks, Films.neighbours(tracks.size()));
        return Films.quick(9, 3).new Learner(network, film, new OtherPeople(film, 0.3), Positive.CENTRE);
    }

    private static void steps(ClipTraining.Learner learner, int from, int to) throws IOException {
        for (int step = from; step < to; step++) {
            learner.step(step, new Random(step));
        }
    }

    @Test
    void placesCropsInOrderOfTime() throws IOException {
        List<TrackFeatures> bestFirst = new ArrayList<>();
        for (TrackFeatures track : TRACKS) {
            List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
            Collections.shuffle(order, new Random(4));
            bestFirst.add(new TrackFeatures(
                    track.track(),
                    order.stream().map(track.embeddings()::get).toList(),
                    order.stream().map(ClipTrainingTest::crop).toList()));
        }

        PointSpace expected = space(Films.quick(5, 7), Positive.CENTRE, Workshop.SILENT);
        PointSpace shuffled = Films.quick(5, 7).learn(bestFirst, LINKS, Positive.CENTRE, "", Workshop.SILENT);

        for (int t = 0; t < 30; t++) {
            assertThat(shuffled.point(t)).containsExactly(expected.point(t));
        }
    }

    private static FaceCrop crop(int second) {
        Point point = new Point(0, 0);
        return new FaceCrop(
                "crop-" + second + ".jpg",
                Moment.ofSeconds(second),
                new Box(0, 0, 80, 80),
                new FivePoints(point, point, point, point, point),
                new FaceQuality(80, 100, 1, 1, 1));
    }

    @Test
    void isTheMeanWhereNoTwoTracksAreTwoPeopleForSure() throws IOException {
        List<TrackFeatures> two = TRACKS.subList(0, 2);

        PointSpace space = Films.quick(5, 7).learn(two, CannotLinks.none(2), Positive.CENTRE, "", Workshop.SILENT);

        assertThat(space.point(1))
                .containsExactly(
                        PointSpace.ofDirections(List.of(two.get(1).mean())).point(0));
    }

    @Test
    void tellsHowFarItIs() throws IOException {
        List<Double> heard = new ArrayList<>();

        space(Films.quick(4, 1), Positive.CENTRE, Workshop.of((step, fraction) -> heard.add(fraction)));

        assertThat(heard).containsExactly(0.0, 0.25, 0.5, 0.75);
    }

    @Test
    void trainsForTheRoundsOfTheFilmAndNeverLessThanAsked() {
        assertThat(new TrainingLength(64, 50, 0).steps(10)).isEqualTo(500);
        assertThat(new TrainingLength(64, 50, 300).steps(2)).isEqualTo(300);
    }

    @Test
    void stopsWhenAllPointsFallTogether() {
        ClipTraining quick = Films.quick(50, 1);
        ClipTraining decaying = new ClipTraining(
                new EncoderSize(1, 2, 8, 12, 6, 0),
                quick.clips(),
                quick.loss(),
                new Descent(new AdamW(1e-4, 1e4), new CosineSchedule(0, 0), 1), // all matrices to 0 in one step
                quick.length(),
                1);

        assertThatThrownBy(() -> space(decaying, Positive.CENTRE, Workshop.SILENT))
                .isInstanceOf(CollapsedTrainingException.class)
                .hasMessageContaining("learningRate below 1.0E-4");
    }

    @Test
    void canBeStoppedBetweenTwoSteps() {
        Progress cancel = (step, fraction) -> {
            if (fraction > 0.3) {
                throw new CancellationException("enough");
            }
        };

        assertThatThrownBy(() -> space(Films.quick(20, 1), Positive.CENTRE, Workshop.of(cancel)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "resident memory is read from /proc")
    void aThousandStepsKeepMemoryBounded() throws IOException {
        try (ClipTransformer network = network()) {
            ClipTraining.Learner learner = learner(network, TRACKS.subList(0, 4));
            steps(learner, 0, 200);
            long arrays = arrays(network);

            long growth = Growth.ofQuietestQuarter(quarter -> steps(learner, 200 + 250 * quarter, 450 + 250 * quarter));

            assertThat(arrays(network)).isEqualTo(arrays);
            assertThat(growth).isLessThan(10_000); // a step makes 80 kB
        }
    }

    /** How many arrays outlive a step. */
    private static long arrays(ClipTransformer network) {
        return network.weights().getManager().getManagedArrays().size();
    }
}
