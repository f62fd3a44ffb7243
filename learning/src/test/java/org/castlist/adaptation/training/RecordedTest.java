package org.castlist.adaptation.training;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import org.castlist.embeddings.torch.Torch;
import org.junit.jupiter.api.Test;

class RecordedTest {

    /** What was given back is collected and written over before the gradient is taken. */
    @Test
    void theNumberIsStillThereForTheGradient() {
        try (NDManager step = Torch.engine().newBaseManager()) {
            NDArray array = step.ones(new Shape(4));
            array.setRequiresGradient(true);
            try (GradientCollector collector = Torch.newGradientCollector()) {
                NDArray loss = Recorded.times(array, 3).sum();
                for (int round = 0; round < 3; round++) {
                    System.gc();
                    for (int i = 0; i < 5_000; i++) {
                        step.create(7f);
                    }
                }
                collector.backward(loss);
            }
            assertThat(array.getGradient().toFloatArray()).containsOnly(3f);
        }
    }
}
