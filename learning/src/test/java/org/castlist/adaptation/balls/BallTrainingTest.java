package org.castlist.adaptation.balls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.castlist.adaptation.Workshop;
import org.castlist.adaptation.training.CollapsedTrainingException;
import org.castlist.adaptation.training.GradientDescent;
import org.castlist.adaptation.training.Weights;
import org.castlist.embeddings.TrackFeatures;
import org.junit.jupiter.api.Test;

class BallTrainingTest {
    private static final MadeUpFaces FACES = MadeUpFaces.of(40, 5, 1);

    static BallTraining quick(int steps, long seed) {
        return new BallTraining(
                new BallLayers(32, 16, 16, 8),
                BallLoss.asPublished(),
                new GradientDescent(0.03, 0.9, 0),
                0.1,
                new BallSchedule(200, 1, Math.max(1, steps), 0.9, 10),
                seed);
    }

    @Test
    void publishedNumbersAreThoseOfTheAuthorsCheckpoint() {
        BallTraining published = BallTraining.asPublished();
        double rate = published.descent().learningRate();

        assertThat(published.layers().widths(256)).containsExactly(256, 256, 128, 64, 64);
        assertThat(published.loss()).isEqualTo(new BallLoss(4, 1, 0.05));
        assertThat(published.descent()).isEqualTo(new GradientDescent(0.003, 0.9, 0));
        assertThat(published.schedule().batch()).isEqualTo(2000);
        // at epoch 127 of one step each
        assertThat(rate * published.schedule().share(127, 2000)).isCloseTo(8.4729e-4, within(5e-9));
        assertThat(rate * published.radiusRate()).isCloseTo(3e-5, within(1e-12));
    }

    @Test
    void anEpochIsOneRoundThroughTheTracksOrTheLeastNumberOfSteps() {
        BallSchedule schedule = new BallSchedule(100, 30, 2, 0.5, 10);

        assertThat(schedule.steps(1000)).isEqualTo(300);
        assertThat(schedule.steps(50)).isEqualTo(60);
        assertThat(schedule.share(99, 1000)).isEqualTo(1);
        assertThat(schedule.share(100, 1000)).isEqualTo(0.5);
    }

    @Test
    void theSameSeedLearnsTheSame() throws IOException {
        List<double[]> means = FACES.tracks().stream().map(TrackFeatures::mean).toList();
        try (BallNetwork one = quick(20, 1).learn(FACES.labelled(), Workshop.SILENT);
                BallNetwork again = quick(20, 1).learn(FACES.labelled(), Workshop.SILENT);
                BallNetwork other = quick(20, 2).learn(FACES.labelled(), Workshop.SILENT)) {
            assertThat(again.squaredRadius()).isEqualTo(one.squaredRadius());
            assertThat(again.place(means).get(0))
                    .containsExactly(one.place(means).get(0));
            assertThat(other.place(means).get(0)).isNotEqualTo(one.place(means).get(0));
        }
    }

    @Test
    void learnsWhatTellsPeopleApartWhomItNeverSaw() throws IOException {
        MadeUpFaces unseen = MadeUpFaces.of(10, 5, 99);
        try (BallNetwork before = BallNetwork.untrained(16, quick(1, 1).layers(), new Random(1));
                BallNetwork after = quick(300, 1).learn(FACES.labelled(), Workshop.SILENT)) {
            assertThat(confusion(after, unseen)).isLessThan(0.5 * confusion(before, unseen));
            assertThat(after.squaredRadius()).isLessThan(0.5 * before.squaredRadius());
        }
    }

    /** The mean squared distance of one person's tracks, as a share of that of two people's. */
    private static double confusion(BallNetwork network, MadeUpFaces faces) {
        List<double[]> points =
                network.place(faces.tracks().stream().map(TrackFeatures::mean).toList());
        double[] sums = new double[2];
        int[] counts = new int[2];
        for (int i = 0; i < points.size(); i++) {
            for (int j = 0; j < i; j++) {
                int kind = faces.people().get(i).equals(faces.people().get(j)) ? 0 : 1;
                for (int d = 0; d < points.get(i).length; d++) {
                    sums[kind] += Math.pow(points.get(i)[d] - points.get(j)[d], 2);
                }
                counts[kind]++;
            }
        }
        return sums[0] / counts[0] / (sums[1] / counts[1]);
    }

    @Test
    void goesOnFromAStateAsIfNothingHadHappened() throws IOException {
        BallTraining training = quick(1, 1);
        LabelledFaces faces = FACES.labelled();
        try (BallNetwork straight = BallNetwork.untrained(16, training.layers(), new Random(1));
                BallNetwork resumed = BallNetwork.untrained(16, training.layers(), new Random(2))) {
            training.step(straight, faces.draw(50, new Random(3)), 1, 0);
            Weights.copy(straight.state(), resumed.state());
            training.step(straight, faces.draw(50, new Random(4)), 1, 1);
            training.step(resumed, faces.draw(50, new Random(4)), 1, 1);

            List<double[]> mean = List.of(FACES.tracks().get(0).mean());
            assertThat(resumed.place(mean).get(0))
                    .containsExactly(straight.place(mean).get(0));
            assertThat(resumed.squaredRadius()).isEqualTo(straight.squaredRadius());
        }
    }

    @Test
    void stopsWhenItLeavesTheRangeOfNumbers() {
        BallTraining wild = new BallTraining(
                new BallLayers(8, 8, 8, 4),
                BallLoss.asPublished(),
                new GradientDescent(1e30, 0.9, 0),
                0.1,
                new BallSchedule(200, 1, 50, 1, 10),
                1);

        assertThatThrownBy(() -> wild.learn(FACES.labelled(), Workshop.SILENT))
                .isInstanceOf(CollapsedTrainingException.class)
                .hasMessageContaining("a learningRate below 1.0E30 may help");
    }

    @Test
    void drawsEachTrackOnceAndOneOfItsFaces() {
        List<TrackFeatures> tracks = new ArrayList<>(FACES.tracks());
        LabelledFaces.Batch batch = FACES.labelled().draw(500, new Random(5));

        assertThat(batch.people()).hasSize(tracks.size());
        assertThat(batch.howMany()).isEqualTo(40);
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < batch.people().length; i++) {
            float first = batch.values()[16 * i];
            for (int t = 0; t < tracks.size(); t++) {
                if (tracks.get(t).embeddings().stream().anyMatch(face -> face.at(0) == first)) {
                    seen.add(t);
                }
            }
        }
        assertThat(seen).hasSize(tracks.size());
        assertThat(FACES.labelled().draw(7, new Random(6)).people()).hasSize(7);
    }

    @Test
    void takesAtLeastTwoPeople() {
        MadeUpFaces one = MadeUpFaces.of(1, 5, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(one::labelled)
                .withMessage("to learn who is who takes at least two people");
    }
}
