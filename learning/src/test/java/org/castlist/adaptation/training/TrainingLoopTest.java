package org.castlist.adaptation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.castlist.adaptation.Progress;
import org.castlist.adaptation.Workshop;
import org.castlist.embeddings.torch.Torch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TrainingLoopTest {
    private final NDManager manager = Torch.engine().newBaseManager(Torch.device());

    @TempDir
    private Path drawer;

    @AfterEach
    void close() {
        manager.close();
    }

    /** Its state depends on every step's chance, in their order. */
    private final class Walker implements Trainee {
        private final NDArray place = manager.zeros(new Shape(1));
        private int steps;

        @Override
        public void step(int step, Random random) {
            place.muli(0.5).addi(random.nextDouble());
            steps++;
        }

        @Override
        public NDList state() {
            return new NDList(place);
        }
    }

    private Workshop workshop(Progress progress) {
        return new Workshop(progress, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(drawer));
    }

    @Test
    void goesOnFromItsSavepointAndEndsAsIfNothingHadHappened() throws IOException {
        TrainingLoop loop = new TrainingLoop("walking", 20, 5);
        Walker whole = new Walker();
        loop.run(whole, "a", workshop(Progress.SILENT));

        Walker killed = new Walker();
        Savepoint.of(Optional.of(drawer), loop + " a").save(first(killed, loop, 8), 8);
        Walker resumed = new Walker();
        loop.run(resumed, "a", workshop(Progress.SILENT));

        assertThat(resumed.steps).isEqualTo(12);
        assertThat(resumed.place.getFloat(0)).isEqualTo(whole.place.getFloat(0));
        assertThat(files()).isEmpty();
    }

    /** As a process would leave it that was killed after so many steps: the chance of a step is that of the whole run. */
    private static Walker first(Walker walker, TrainingLoop loop, int steps) throws IOException {
        Progress stop = (words, fraction) -> {
            if (walker.steps == steps) {
                throw new CancellationException("enough");
            }
        };
        assertThatThrownBy(() -> loop.run(walker, "", Workshop.of(stop))).isInstanceOf(CancellationException.class);
        return walker;
    }

    @Test
    @EnabledOnOs(
            value = {OS.LINUX, OS.MAC},
            disabledReason = "rights of this kind")
    void whatItKeepsIsForItsOwnerOnly() throws IOException {
        Path inner = drawer.resolve("trainings");
        Savepoint.of(Optional.of(inner), "a").save(new Walker(), 8);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inner)))
                .isEqualTo("rwx------");
    }

    @Test
    void doesNotTakeUpAnotherTraining() throws IOException {
        TrainingLoop loop = new TrainingLoop("walking", 20, 5);
        Savepoint.of(Optional.of(drawer), loop + " a").save(first(new Walker(), loop, 8), 8);

        Walker other = new Walker();
        loop.run(other, "b", workshop(Progress.SILENT));

        assertThat(other.steps).isEqualTo(20);
    }

    @Test
    void otherSeedsAndStepsHaveOtherChance() throws IOException {
        Walker one = new Walker();
        Walker other = new Walker();
        new TrainingLoop("walking", 5, 1).run(one, "", Workshop.SILENT);
        new TrainingLoop("walking", 5, 2).run(other, "", Workshop.SILENT);
        assertThat(one.place.getFloat(0)).isNotEqualTo(other.place.getFloat(0));
    }

    private String files() throws IOException {
        try (Stream<Path> files = Files.list(drawer)) {
            return String.join(" ", files.map(Path::toString).toList());
        }
    }
}
