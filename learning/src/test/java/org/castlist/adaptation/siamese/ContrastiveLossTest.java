package org.castlist.adaptation.siamese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.Random;
import org.castlist.embeddings.torch.Torch;
import org.junit.jupiter.api.Test;

class ContrastiveLossTest {
    private static final ContrastiveLoss MEAN = ContrastiveLoss.asPublished();

    private static double loss(ContrastiveLoss loss, float[] first, float[] second, float... one) {
        try (NDManager step = Torch.engine().newBaseManager()) {
            Shape shape = new Shape(one.length, first.length / one.length);
            return loss.of(step.create(first, shape), step.create(second, shape), step.create(one))
                    .getFloat();
        }
    }

    /** By plain loops. */
    private static double sum(double margin, float[] first, float[] second, float[] one) {
        int outputs = first.length / one.length;
        double sum = 0;
        for (int p = 0; p < one.length; p++) {
            double square = 0;
            for (int o = 0; o < outputs; o++) {
                square += Math.pow(first[p * outputs + o] - second[p * outputs + o], 2);
            }
            sum += one[p] == 1 ? square : Math.pow(Math.max(margin - Math.sqrt(square), 0), 2);
        }
        return sum;
    }

    private static float[] noise(int count, long seed) {
        Random random = new Random(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = 0.6f * (float) random.nextGaussian();
        }
        return values;
    }

    @Test
    void aPairOfOnePersonCostsItsSquaredDistance() {
        assertThat(loss(MEAN, new float[] {0.3f, 0}, new float[] {0, 0.4f}, 1)).isCloseTo(0.25, within(1e-6));
    }

    @Test
    void aPairOfTwoCostsWhatItLacksOfTheMargin() {
        assertThat(loss(MEAN, new float[] {0.3f, 0}, new float[] {0, 0}, 0)).isCloseTo(0.49, within(1e-6));
        assertThat(loss(MEAN, new float[] {1.2f, 0}, new float[] {0, 0}, 0)).isZero();
    }

    @Test
    void agreesWithPlainLoops() {
        float[] first = noise(40, 1);
        float[] second = noise(40, 2);
        float[] one = new float[20];
        Arrays.fill(one, 0, 8, 1);

        double expected = sum(1.3, first, second, one);
        assertThat(loss(new ContrastiveLoss(1.3, false), first, second, one)).isCloseTo(expected, within(1e-4));
        assertThat(loss(new ContrastiveLoss(1.3, true), first, second, one)).isCloseTo(expected / 20, within(1e-5));
    }

    @Test
    void itsGradientAgreesWithFiniteDifferences() {
        float[] first = noise(16, 3);
        float[] second = noise(16, 4);
        float[] one = {1, 1, 1, 0, 0, 0, 0, 0};
        float[] gradient = gradient(first, second, one);

        for (int i = 0; i < first.length; i++) {
            float[] above = first.clone();
            float[] below = first.clone();
            above[i] += 1e-3f;
            below[i] -= 1e-3f;
            double slope = (sum(1, above, second, one) - sum(1, below, second, one)) / (above[i] - below[i]);
            assertThat((double) gradient[i]).isCloseTo(slope / one.length, within(1e-3));
        }
    }

    @Test
    void pairsThatCoincideHaveAFiniteGradient() {
        assertThat(gradient(new float[] {1, 1, 2, 2}, new float[] {1, 1, 2, 2}, new float[] {1, 0}))
                .containsExactly(new float[4], within(1e-9f));
    }

    private static float[] gradient(float[] first, float[] second, float[] one) {
        Shape shape = new Shape(one.length, first.length / one.length);
        try (NDManager step = Torch.engine().newBaseManager()) {
            NDArray outputs = step.create(first, shape);
            outputs.setRequiresGradient(true);
            try (GradientCollector collector = Torch.newGradientCollector()) {
                collector.backward(MEAN.of(outputs, step.create(second, shape), step.create(one)));
            }
            return outputs.getGradient().toFloatArray();
        }
    }
}
