package org.castlist.adaptation.siamese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.castlist.adaptation.siamese.SiameseLayers.Start;
import org.castlist.adaptation.training.GradientDescent;
import org.junit.jupiter.api.Test;

class SiameseNetworkTest {
    private static final SiameseLayers LAYERS = new SiameseLayers(4, 2, Start.RANDOM);
    private static final float[] INPUT = {0.5f, -1, 2, 1, 0.25f, -0.5f}; // two of three numbers

    private static List<float[]> values(NDList arrays) {
        return arrays.stream().map(NDArray::toFloatArray).toList();
    }

    /** Two linear layers by plain loops; with the rectifier between them only where outputs are asked for. */
    private static double[][] linear(double[][] rows, float[] weights, float[] biases) {
        double[][] out = new double[rows.length][biases.length];
        for (int n = 0; n < rows.length; n++) {
            for (int o = 0; o < biases.length; o++) {
                out[n][o] = biases[o];
                for (int i = 0; i < rows[n].length; i++) {
                    out[n][o] += rows[n][i] * weights[i * biases.length + o];
                }
            }
        }
        return out;
    }

    private static double[][] rectified(double[][] rows) {
        double[][] out = new double[rows.length][];
        for (int n = 0; n < rows.length; n++) {
            out[n] = Arrays.stream(rows[n]).map(x -> Math.max(x, 0)).toArray();
        }
        return out;
    }

    private static double[][] inputRows() {
        return new double[][] {{INPUT[0], INPUT[1], INPUT[2]}, {INPUT[3], INPUT[4], INPUT[5]}};
    }

    private static void assertSame(float[] actual, double[][] expected) {
        int width = expected[0].length;
        for (int i = 0; i < actual.length; i++) {
            assertThat((double) actual[i]).isCloseTo(expected[i / width][i % width], within(1e-5));
        }
    }

    @Test
    void featuresAreTheFirstLayerBeforeTheRectifier() {
        try (SiameseNetwork network = new SiameseNetwork(3, LAYERS, new Random(1));
                NDManager step = network.newStep()) {
            NDArray inputs = step.create(INPUT, new Shape(2, 3));
            List<float[]> weights = values(network.weights());

            double[][] features = linear(inputRows(), weights.get(0), weights.get(1));
            float[] actual = network.features(inputs).toFloatArray();
            assertThat(step.create(actual).min().getFloat()).isNegative();
            assertSame(actual, features);
            assertSame(
                    network.outputs(inputs).toFloatArray(),
                    linear(rectified(features), weights.get(2), weights.get(3)));
        }
    }

    @Test
    void firstWeightsSpreadAsTwoOverTheInputs() {
        try (SiameseNetwork network = new SiameseNetwork(200, new SiameseLayers(300, 2, Start.RANDOM), new Random(2))) {
            float[] weights = network.weights().get(0).toFloatArray();
            double squares = 0;
            for (float weight : weights) {
                squares += weight * weight;
            }
            assertThat(squares / weights.length).isCloseTo(2.0 / 200, within(1e-4));
            assertThat(network.weights().get(1).toFloatArray()).containsOnly(0f);
        }
    }

    @Test
    void mayStartByPassingItsInputsOn() {
        SiameseLayers layers = new SiameseLayers(4, 2, Start.IDENTITY);
        try (SiameseNetwork network = new SiameseNetwork(3, layers, new Random(1));
                NDManager step = network.newStep()) {
            float[] features =
                    network.features(step.create(INPUT, new Shape(2, 3))).toFloatArray();

            assertThat(features).containsExactly(INPUT[0], INPUT[1], INPUT[2], 0, INPUT[3], INPUT[4], INPUT[5], 0);
        }
    }

    @Test
    void gradientsAgreeWithFiniteDifferences() {
        try (SiameseNetwork network = new SiameseNetwork(3, LAYERS, new Random(3));
                NDManager step = network.newStep()) {
            NDArray inputs = step.create(INPUT, new Shape(2, 3));
            List<float[]> gradients =
                    values(network.gradients(inputs, outputs -> outputs.square().sum()));

            for (int w = 0; w < 4; w++) {
                NDArray weights = network.weights().get(w);
                for (int i = 0; i < gradients.get(w).length; i++) {
                    double above = lossWith(network, inputs, weights, i, 1e-2f);
                    double below = lossWith(network, inputs, weights, i, -1e-2f);
                    assertThat((double) gradients.get(w)[i]).isCloseTo((above - below) / 2e-2, within(0.02));
                }
            }
        }
    }

    private static double lossWith(SiameseNetwork network, NDArray inputs, NDArray weights, int index, float by) {
        float[] before = weights.toFloatArray();
        float[] moved = before.clone();
        moved[index] += by;
        weights.set(moved);
        double loss = network.outputs(inputs).square().sum().getFloat();
        weights.set(before);
        return loss;
    }

    /** Two steps, since the first has no momentum yet. */
    @Test
    void descendsWithMomentumAndDecay() {
        try (SiameseNetwork network = new SiameseNetwork(3, LAYERS, new Random(4))) {
            float[] expected = network.weights().get(0).toFloatArray();
            double[] velocity = new double[expected.length];
            for (int n = 0; n < 2; n++) {
                float[] gradient = step(network);
                for (int i = 0; i < expected.length; i++) {
                    velocity[i] = 0.9 * velocity[i] + gradient[i] + 0.05 * expected[i];
                    expected[i] -= (float) (0.01 * velocity[i]);
                }
            }
            assertThat(network.weights().get(0).toFloatArray()).containsExactly(expected, within(1e-5f));
        }
    }

    private static float[] step(SiameseNetwork network) {
        try (NDManager step = network.newStep()) {
            NDList gradients = network.gradients(
                    step.create(INPUT, new Shape(2, 3)),
                    outputs -> outputs.square().sum());
            float[] first = gradients.get(0).toFloatArray();
            network.descend(gradients, new GradientDescent(0.01, 0.9, 0.05));
            return first;
        }
    }

    /** libtorch records gradients in new threads by default, and refuses to write to what it records. */
    @Test
    void learnsTheSameOnAnyThread() throws InterruptedException, ExecutionException {
        FutureTask<List<float[]>> task = new FutureTask<>(SiameseNetworkTest::afterThreeSteps);
        Thread thread = new Thread(task);
        thread.start();
        thread.join();
        List<float[]> here = afterThreeSteps();

        List<float[]> there = new ArrayList<>(task.get());
        for (int w = 0; w < 4; w++) {
            assertThat(there.get(w)).containsExactly(here.get(w));
        }
    }

    private static List<float[]> afterThreeSteps() {
        try (SiameseNetwork network = new SiameseNetwork(3, LAYERS, new Random(5))) {
            step(network);
            step(network);
            step(network);
            return values(network.weights());
        }
    }
}
