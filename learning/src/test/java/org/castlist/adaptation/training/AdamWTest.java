package org.castlist.adaptation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.castlist.embeddings.torch.Torch;
import org.junit.jupiter.api.Test;

class AdamWTest {

    /** The formulae of the paper, one number at a time. */
    @Test
    void takesTheStepsOfThePlainFormula() {
        double rate = 0.01;
        double decay = 0.1;
        double[] gradients = {1, -2, 0.5};
        double w = 3;
        double m = 0;
        double v = 0;
        try (NDManager manager = Torch.engine().newBaseManager(Torch.device())) {
            NDArray weight = manager.create(new float[] {3}, new Shape(1, 1));
            NDList weights = new NDList(weight);
            NDList moments = AdamW.newMoments(manager, weights);
            for (int t = 0; t < gradients.length; t++) {
                m = 0.9 * m + 0.1 * gradients[t];
                v = 0.999 * v + 0.001 * gradients[t] * gradients[t];
                w -= rate * decay * w;
                w -= rate * (m / (1 - Math.pow(0.9, t + 1))) / (Math.sqrt(v / (1 - Math.pow(0.999, t + 1))) + 1e-8);
                try (NDManager step = manager.newSubManager()) {
                    NDArray gradient = step.create(new float[] {(float) gradients[t]}, new Shape(1, 1));
                    new AdamW(rate, decay).step(weights, moments, new NDList(gradient), t, 1);
                }
                assertThat((double) weight.getFloat(0, 0)).isCloseTo(w, within(1e-6));
            }
        }
    }

    @Test
    void leavesBiasesWithoutDecay() {
        try (NDManager manager = Torch.engine().newBaseManager(Torch.device())) {
            NDList weights = new NDList(manager.create(new float[] {3}));
            new AdamW(0.01, 0.1)
                    .step(weights, AdamW.newMoments(manager, weights), new NDList(manager.zeros(new Shape(1))), 0, 1);
            assertThat(weights.get(0).getFloat(0)).isEqualTo(3f);
        }
    }

    @Test
    void schedulesGoUpInALineAndDownAlongHalfACosine() {
        CosineSchedule schedule = new CosineSchedule(0.2, 0.1);
        assertThat(schedule.at(0, 10)).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(schedule.at(1, 10)).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(schedule.at(2, 10)).isCloseTo(1, within(1e-9));
        assertThat(schedule.at(6, 10)).isCloseTo(0.55, within(1e-9));
        assertThat(schedule.at(10, 10)).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void clipsGradientsByTheirLengthTogether() {
        try (NDManager manager = Torch.engine().newBaseManager(Torch.device())) {
            NDList gradients = new NDList(manager.create(new float[] {3}), manager.create(new float[] {4}));
            assertThat(Gradients.clip(gradients, 1)).isCloseTo(5, within(1e-6));
            assertThat(gradients.get(0).getFloat(0)).isCloseTo(0.6f, within(1e-6f));
            assertThat(gradients.get(1).getFloat(0)).isCloseTo(0.8f, within(1e-6f));
        }
    }
}
