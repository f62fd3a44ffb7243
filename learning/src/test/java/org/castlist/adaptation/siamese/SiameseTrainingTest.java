package org.castlist.adaptation.siamese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.castlist.adaptation.PointSpace;
import org.castlist.adaptation.Progress;
import org.castlist.adaptation.Workshop;
import org.castlist.adaptation.siamese.SiameseLayers.Start;
import org.castlist.adaptation.training.CollapsedTrainingException;
import org.castlist.adaptation.training.FilmFrames;
import org.castlist.adaptation.training.GradientDescent;
import org.castlist.embeddings.torch.Growth;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The loop that both methods share. */
class SiameseTrainingTest {
    private static final FilmFrames FILM = FilmFrames.of(Films.people(30, 5, 1), CannotLinks.none(30));
    private static final PairFinder PAIRS = new TrackPairs(FILM, 5);

    @Test
    void theSameSeedGivesTheSameSpace() throws IOException {
        PointSpace one = Films.quick(20, 7).learn(FILM, PAIRS, "", Workshop.SILENT);
        PointSpace again = Films.quick(20, 7).learn(FILM, PAIRS, "", Workshop.SILENT);
        PointSpace other = Films.quick(20, 8).learn(FILM, PAIRS, "", Workshop.SILENT);

        for (int t = 0; t < 30; t++) {
            assertThat(again.point(t)).containsExactly(one.point(t));
            assertThat(other.point(t)).isNotEqualTo(one.point(t));
        }
    }

    @Test
    void trainingLowersTheLoss() throws IOException {
        SiameseTraining training = Films.quick(0, 0);
        Random random = new Random(9);
        FramePairs unseen = PAIRS.find(100, random);
        try (SiameseNetwork network = new SiameseNetwork(16, training.layers(), random)) {
            double before = loss(network, training, unseen);
            for (int step = 0; step < 150; step++) {
                training.step(network, FILM, PAIRS.find(32, random), step);
            }
            assertThat(loss(network, training, unseen)).isLessThan(before / 2);
        }
    }

    private static double loss(SiameseNetwork network, SiameseTraining training, FramePairs pairs) {
        try (NDManager step = network.newStep()) {
            return training.loss()
                    .of(
                            network.outputs(frames(step, pairs.first())),
                            network.outputs(frames(step, pairs.second())),
                            step.create(pairs.labels()))
                    .getFloat();
        }
    }

    private static NDArray frames(NDManager step, int[] numbers) {
        NDList rows = new NDList();
        for (int frame : numbers) {
            rows.add(step.create(FILM.values(frame), new Shape(1, FILM.dimension())));
        }
        return NDArrays.concat(rows);
    }

    @Test
    void trainsForTheEpochsOfTheFilmAndNeverLessThanAsked() {
        assertThat(new TrainingSchedule(64, 15, 0).steps(41_220)).isEqualTo(15 * 323);
        assertThat(new TrainingSchedule(64, 15, 300).steps(495)).isEqualTo(300);
    }

    @Test
    void tellsHowFarItIs() throws IOException {
        List<Double> heard = new ArrayList<>();

        Films.quick(4, 1).learn(FILM, PAIRS, "", Workshop.of((step, fraction) -> heard.add(fraction)));

        assertThat(heard).containsExactly(0.0, 0.25, 0.5, 0.75);
    }

    @Test
    void placesTracksInTheOrderInWhichTheyCame() throws IOException {
        PointSpace space = Films.quick(0, 3).learn(FILM, PAIRS, "", Workshop.SILENT);

        assertThat(space.distance(0, 5)).isLessThan(space.distance(0, 1));
        assertThat(space.point(0)).hasSize(8);
    }

    @Test
    void stopsWhenAllOutputsFallTogether() {
        SiameseTraining training = new SiameseTraining(
                new SiameseLayers(8, 2, Start.RANDOM),
                ContrastiveLoss.asPublished(),
                new GradientDescent(1e-2, 0, 100), // decays all weights to 0 in one step
                new TrainingSchedule(8, 0, 50),
                1);

        assertThatThrownBy(() -> training.learn(FILM, PAIRS, "", Workshop.SILENT))
                .isInstanceOf(CollapsedTrainingException.class)
                .hasMessageStartingWith("training collapsed at step ")
                .hasMessageContaining("learningRate below 0.01");
    }

    @Test
    void stopsWhenItLeavesTheRangeOfNumbers() {
        SiameseTraining training = new SiameseTraining(
                new SiameseLayers(8, 2, Start.RANDOM),
                ContrastiveLoss.asPublished(),
                new GradientDescent(1e12, 0.9, 0),
                new TrainingSchedule(8, 0, 50),
                1);

        assertThatThrownBy(() -> training.learn(FILM, PAIRS, "", Workshop.SILENT))
                .isInstanceOf(CollapsedTrainingException.class)
                .hasMessageStartingWith("training left the range of numbers at step ");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "resident memory is read from /proc")
    void aThousandStepsKeepMemoryBounded() throws IOException {
        wide(2_000, 200).learn(FILM, PAIRS, "", Workshop.SILENT);

        long growth = Growth.ofQuietestQuarter(quarter -> wide(2_000, 250).learn(FILM, PAIRS, "", Workshop.SILENT));

        assertThat(growth).isLessThan(10_000);
    }

    /** A network whose first layer takes 64 bytes for each of its features. */
    private static SiameseTraining wide(int features, int steps) {
        return new SiameseTraining(
                new SiameseLayers(features, 2, Start.RANDOM),
                ContrastiveLoss.asPublished(),
                new GradientDescent(1e-7, 0.9, 5e-4),
                new TrainingSchedule(1, 0, steps),
                1);
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "resident memory is read from /proc")
    void aCancelledTrainingLeavesNoNativeMemory() throws IOException {
        SiameseTraining wide = wide(100_000, 10); // weights and velocities take 14 MB
        for (int run = 0; run < 6; run++) {
            cancelInTheSecondStep(wide); // until Java's own memory has grown to what it needs
        }

        long growth = Growth.ofQuietestQuarter(quarter -> {
            for (int run = 0; run < 3; run++) {
                cancelInTheSecondStep(wide);
            }
        });

        assertThat(growth).isLessThan(20_000);
    }

    private static void cancelInTheSecondStep(SiameseTraining training) {
        Progress cancel = (step, fraction) -> {
            if (fraction > 0) {
                throw new CancellationException();
            }
        };
        assertThatThrownBy(() -> training.learn(FILM, PAIRS, "", Workshop.of(cancel)))
                .isInstanceOf(CancellationException.class);
    }
}
