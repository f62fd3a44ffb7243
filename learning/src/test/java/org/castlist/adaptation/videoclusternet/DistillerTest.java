package org.castlist.adaptation.videoclusternet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.castlist.adaptation.Progress;
import org.castlist.adaptation.training.FilmFrames;
import org.castlist.embeddings.torch.Growth;
import org.castlist.embeddings.torch.Torch;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The steps of a training, one by one. */
class DistillerTest {
    private static final Head HEAD = new Head(16, 8, 12);

    /** Three steps for the head alone, then two rounds of three. */
    private static final Training TRAINING = new Training(
            Distillation.standard(),
            new Schedule(1, 2, 1, 3, 4, 0.5),
            new Descent(1e-3, 1e-3, 1e-3, 0.04, 3, 0.1),
            Augmentation.standard());

    @TempDir
    private Path folder;

    /** A network of the tiny face network's depth with its training. */
    private final class Run implements AutoCloseable {
        private final FaceLayers layers;
        private final TeacherAndStudent network;
        private final Distiller distiller;

        private Run(Depth depth) throws IOException {
            Films.WithPictures pictures = Films.WithPictures.of(4, folder);
            FilmFrames film = FilmFrames.of(pictures.tracks(), CannotLinks.none(4));
            layers = new Network(depth, 0.97, 2, HEAD)
                    .open(film, TRAINING.augmentation(), pictures.workshop(Progress.SILENT, Optional.empty()), 1);
            network = new TeacherAndStudent(layers, HEAD, new Random(1));
            distiller = new Distiller(TRAINING, CoarseMatching.asPublished(), film, network, 1);
        }

        private Run step(int from, int to) throws IOException {
            for (int step = from; step < to; step++) {
                distiller.step(step, new Random(step));
            }
            return this;
        }

        private List<float[]> numbers() {
            return copy(network.state());
        }

        @Override
        public void close() {
            network.close();
            layers.close();
        }
    }

    private static List<float[]> copy(NDList arrays) {
        List<float[]> copies = new ArrayList<>();
        arrays.forEach(array -> copies.add(array.toFloatArray()));
        return copies;
    }

    @Test
    void goesOnFromAnyStepAsIfNothingHadHappened() throws IOException {
        for (Depth depth : Depth.values()) {
            try (Run whole = new Run(depth).step(0, 9);
                    Run killed = new Run(depth).step(0, 5);
                    Run resumed = new Run(depth);
                    NDManager owner = Torch.engine().newBaseManager(Torch.device())) {
                byte[] savepoint = killed.distiller.state().encode();
                resumed.distiller.restore(NDList.decode(owner, new ByteArrayInputStream(savepoint)));
                resumed.step(5, 9);

                assertThat(resumed.numbers()).usingRecursiveComparison().isEqualTo(whole.numbers());
            }
        }
    }

    @Test
    void theFaceNetworkStaysAsItIsWhileTheHeadLearnsAlone() throws IOException {
        try (Run run = new Run(Depth.FULL)) {
            List<float[]> layers = copy(run.layers.studentWeights());
            List<float[]> head = run.numbers();
            run.step(0, 3);
            assertThat(copy(run.layers.studentWeights()))
                    .usingRecursiveComparison()
                    .isEqualTo(layers);
            assertThat(run.numbers().get(0)).isNotEqualTo(head.get(0));

            run.step(3, 4);
            for (int i = 0; i < layers.size(); i++) {
                assertThat(run.layers.studentWeights().get(i).toFloatArray()).isNotEqualTo(layers.get(i));
            }
        }
    }

    @Test
    void theTeacherMovesOnlyTowardsTheStudent() throws IOException {
        try (Run run = new Run(Depth.TOP)) {
            run.step(0, 4);
            List<float[]> before = copy(run.layers.teacherWeights());
            run.step(4, 5);
            for (int i = 0; i < before.size(); i++) {
                float[] student = run.layers.studentWeights().get(i).toFloatArray();
                float[] teacher = run.layers.teacherWeights().get(i).toFloatArray();
                for (int w = 0; w < teacher.length; w++) {
                    assertThat(teacher[w]).isCloseTo(0.99f * before.get(i)[w] + 0.01f * student[w], within(1e-6f));
                }
            }
        }
    }

    @Test
    void weightsRecordNoGradientsBetweenTheSteps() throws IOException {
        try (Run run = new Run(Depth.FULL).step(0, 5)) {
            assertThat(run.network.state().stream().filter(NDArray::hasGradient))
                    .isEmpty();
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "resident memory is read from /proc")
    void aThousandStepsKeepMemoryBounded() throws IOException {
        Training wide = new Training(
                TRAINING.loss(), new Schedule(1, 4, 1, 250, 2, 0.5), TRAINING.descent(), TRAINING.augmentation());
        Head head = new Head(40, 16, 1000); // 65 KB a copy of its weights
        FilmFrames film = FilmFrames.of(Films.people(6, 2, 1, 1), CannotLinks.none(6));
        try (FaceLayers none = FaceLayers.none(new EmbeddingViews(film), 32);
                TeacherAndStudent network = new TeacherAndStudent(none, head, new Random(1))) {
            Distiller distiller = new Distiller(wide, CoarseMatching.asPublished(), film, network, 1);
            for (int step = 0; step < 250; step++) {
                distiller.step(step, new Random(step));
            }
            int arrays = network.manager().getManagedArrays().size();
            long growth = Growth.ofQuietestQuarter(quarter -> {
                for (int step = 250 + 250 * quarter; step < 500 + 250 * quarter; step++) {
                    distiller.step(step, new Random(step));
                }
            });
            assertThat(growth).isLessThan(10_000);
            assertThat(network.manager().getManagedArrays()).hasSize(arrays);
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "resident memory is read from /proc")
    void stepsThroughTheFaceNetworkLeaveNoArrays() throws IOException {
        try (Run run = new Run(Depth.FULL).step(0, 4)) {
            int arrays = run.network.manager().getManagedArrays().size();
            run.step(4, 9);
            assertThat(run.network.manager().getManagedArrays()).hasSize(arrays);
        }
    }
}
