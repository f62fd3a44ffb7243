package org.castlist.adaptation.videoclusternet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Random;
import org.castlist.adaptation.training.Weights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeadTest {
    private static final Distillation LOSS = new Distillation(0.5, 0.5, 0.9, 0.99);

    private final Weights weights = new Weights();
    private final NDManager step = weights.newStep();

    @AfterEach
    void close() {
        weights.close();
    }

    private NDArray noise(long seed, int rows, int columns) {
        Random random = new Random(seed);
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return step.create(values, new Shape(rows, columns));
    }

    private NDList copies() {
        NDList copies = new NDList();
        for (NDArray array : weights.arrays()) {
            NDArray copy = array.duplicate();
            copy.attach(step);
            copies.add(copy);
        }
        return copies;
    }

    @Test
    void putsOutCosines() {
        new Head(6, 4, 5).addTo(weights, 3, new Random(1));
        NDArray inputs = noise(2, 7, 3);
        NDArray outputs = Head.outputs(inputs, copies());

        assertThat(outputs.getShape()).isEqualTo(new Shape(7, 5));
        float[] values = outputs.toFloatArray();
        float[] bottleneck = Head.bottleneck(inputs, copies()).toFloatArray();
        float[] last = weights.arrays().get(6).toFloatArray();
        for (int row = 0; row < 7; row++) {
            for (int k = 0; k < 5; k++) {
                double dot = 0;
                double squares = 0;
                double lasts = 0;
                for (int b = 0; b < 4; b++) {
                    dot += bottleneck[row * 4 + b] * last[b * 5 + k];
                    squares += Math.pow(bottleneck[row * 4 + b], 2);
                    lasts += Math.pow(last[b * 5 + k], 2);
                }
                assertThat((double) values[row * 5 + k]).isCloseTo(dot / Math.sqrt(squares * lasts), within(1e-2));
            }
        }
    }

    @Test
    void takesAVectorOfZeros() {
        new Head(6, 4, 5).addTo(weights, 3, new Random(1));
        NDArray zeros = step.zeros(new Shape(1, 3));
        assertThat(Head.outputs(zeros, copies()).toFloatArray()).containsOnly(0);
    }

    @Test
    void gradientsOfTheLossAgreeWithFiniteDifferences() {
        weights.addNormal(new Random(3), 0.7, 3, 6);
        weights.addNormal(new Random(4), 0.3, 6);
        weights.addNormal(new Random(5), 0.7, 6, 6);
        weights.addNormal(new Random(6), 0.3, 6);
        weights.addNormal(new Random(7), 0.7, 6, 4);
        weights.addNormal(new Random(8), 0.3, 4);
        weights.addNormal(new Random(9), 0.7, 4, 5);
        NDArray inputs = noise(10, 8, 3);
        NDArray teacher = LOSS.teacher(noise(11, 8, 5), step.zeros(new Shape(5)));

        NDList gradients = weights.gradients(step, copies -> LOSS.loss(teacher, Head.outputs(inputs, copies)));

        for (int array = 0; array < weights.arrays().size(); array++) {
            float[] gradient = gradients.get(array).toFloatArray();
            for (int i = 0; i < gradient.length; i += 3) {
                double expected =
                        (moved(array, i, 5e-3f, inputs, teacher) - moved(array, i, -5e-3f, inputs, teacher)) / 1e-2;
                assertThat((double) gradient[i])
                        .as("array " + array + ", " + i)
                        .isCloseTo(expected, within(0.03 * Math.abs(expected) + 1e-3));
            }
        }
    }

    private double moved(int array, int index, float by, NDArray inputs, NDArray teacher) {
        NDList copies = copies();
        float[] values = copies.get(array).toFloatArray();
        values[index] += by;
        copies.set(array, step.create(values, copies.get(array).getShape()));
        return LOSS.loss(teacher, Head.outputs(inputs, copies)).getFloat();
    }
}
