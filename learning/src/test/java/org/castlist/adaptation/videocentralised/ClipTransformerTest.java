package org.castlist.adaptation.videocentralised;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClipTransformerTest {
    private static final EncoderSize SIZE = new EncoderSize(2, 2, 6, 5, 4, 0.1);
    private static final int DIMENSION = 3;

    private final ClipTransformer network = new ClipTransformer(DIMENSION, 5, SIZE, new Random(1));
    private final NDManager step = network.newStep();

    /** An untrained network's shifts are 0 and its scales 1: no test could miss them. */
    @BeforeEach
    void moveAllWeights() {
        Random random = new Random(2);
        for (NDArray array : network.weights()) {
            array.addi(step.create(noise(Math.toIntExact(array.size()), random), array.getShape()));
        }
    }

    @AfterEach
    void close() {
        step.close();
        network.close();
    }

    private static float[] noise(int count, Random random) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = 0.4f * (float) random.nextGaussian();
        }
        return values;
    }

    private NDArray clips(int count, int length) {
        return step.create(noise(count * length * DIMENSION, new Random(3)), new Shape(count, length, DIMENSION));
    }

    @Test
    void agreesWithPlainLoops() {
        NDArray clips = clips(3, 4);
        float[] values = clips.toFloatArray();
        float[] points = network.points(clips).toFloatArray();

        for (int c = 0; c < 3; c++) {
            double[][] frames = new double[4][DIMENSION];
            for (int i = 0; i < 4 * DIMENSION; i++) {
                frames[i / DIMENSION][i % DIMENSION] = values[c * 4 * DIMENSION + i];
            }
            double[] expected = new SlowTransformer(network.weights(), SIZE).point(frames);
            for (int o = 0; o < SIZE.outputs(); o++) {
                assertThat((double) points[c * SIZE.outputs() + o]).isCloseTo(expected[o], within(1e-5));
            }
        }
    }

    @Test
    void aClipsPointDoesNotDependOnTheOthers() {
        NDArray clips = clips(3, 4);

        float[] alone = network.points(clips.get("1:2")).toFloatArray();
        float[] together = network.points(clips).get("1:2").toFloatArray();

        assertThat(alone).containsExactly(together, within(1e-6f));
    }

    @Test
    void theOrderOfFramesMatters() {
        NDArray clip = clips(1, 4);

        float[] forwards = network.points(clip).toFloatArray();
        float[] backwards = network.points(clip.flip(1)).toFloatArray();

        assertThat(backwards).isNotEqualTo(forwards);
    }

    @Test
    void gradientsAgreeWithFiniteDifferences() {
        NDArray clips = clips(3, 4);
        UnaryOperator<NDArray> loss = points -> points.mul(points.getManager()
                        .create(noise(3 * SIZE.outputs(), new Random(4)), new Shape(3, SIZE.outputs())))
                .sum();
        NDList gradients = network.gradients(clips, Dropout.NONE, loss);

        assertThat(gradients).hasSameSizeAs(network.weights());
        for (int w = 0; w < gradients.size(); w++) {
            float[] gradient = gradients.get(w).toFloatArray();
            for (int i = w % 3; i < gradient.length; i += 1 + gradient.length / 5) { // a few of each array
                double slope = (moved(w, i, 5e-3f, clips, loss) - moved(w, i, -5e-3f, clips, loss)) / 1e-2;
                assertThat((double) gradient[i])
                        .as("weight %d of array %d", i, w)
                        .isCloseTo(slope, within(2e-3 + 0.02 * Math.abs(slope)));
            }
        }
    }

    private double moved(int array, int index, float by, NDArray clips, UnaryOperator<NDArray> loss) {
        NDArray weights = network.weights().get(array);
        float[] before = weights.toFloatArray();
        float[] moved = before.clone();
        moved[index] += by;
        weights.set(moved);
        double value = loss.apply(network.points(clips)).getFloat();
        weights.set(before);
        return value;
    }

    @Test
    void dropoutLeavesOutTheShareItIsToldAndMakesUpForIt() {
        NDArray ones = step.ones(new Shape(100, 100));

        NDArray dropped = new Dropout(0.3, new SplittableRandom(5)).of(ones);

        assertThat(dropped.eq(0)
                        .toType(ai.djl.ndarray.types.DataType.FLOAT32, false)
                        .mean()
                        .getFloat())
                .isCloseTo(0.3f, within(0.02f));
        assertThat(dropped.max().getFloat()).isCloseTo(1 / 0.7f, within(1e-6f));
        assertThat(new Dropout(0.3, new SplittableRandom(5)).of(ones).toFloatArray())
                .containsExactly(dropped.toFloatArray());
    }

    @Test
    void dropoutChangesWhatIsLearned() {
        NDArray clips = clips(3, 4);
        UnaryOperator<NDArray> loss = points -> points.get(":, 0").sum();

        float[] without = network.gradients(clips, Dropout.NONE, loss).get(0).toFloatArray();
        float[] with = network.gradients(clips, new Dropout(0.3, new SplittableRandom(6)), loss)
                .get(0)
                .toFloatArray();

        assertThat(with).isNotEqualTo(without);
    }
}
