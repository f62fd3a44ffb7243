package org.castlist.adaptation.videocentralised;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Random;
import org.castlist.embeddings.torch.Torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClipLossTest {
    private static final int TRACKS = 4;
    private static final int CLIPS = 3;
    private static final int OUTPUTS = 5;
    private static final boolean[][] OTHERS = {
        {false, true, true, false},
        {true, false, false, true},
        {true, false, false, false},
        {false, true, false, false}
    };

    private static double[][] unitPoints(long seed) {
        Random random = new Random(seed);
        double[][] points = new double[TRACKS * CLIPS][];
        for (int p = 0; p < points.length; p++) {
            points[p] = unit(random.doubles(OUTPUTS, -1, 1).toArray());
        }
        return points;
    }

    private static double[] unit(double[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        double[] unit = new double[vector.length];
        for (int d = 0; d < unit.length; d++) {
            unit[d] = vector[d] / length;
        }
        return unit;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }

    private static double[][] centres(double[][] points) {
        double[][] centres = new double[TRACKS][OUTPUTS];
        for (int p = 0; p < points.length; p++) {
            for (int d = 0; d < OUTPUTS; d++) {
                centres[p / CLIPS][d] += points[p][d] / CLIPS;
            }
        }
        for (int t = 0; t < TRACKS; t++) {
            centres[t] = unit(centres[t]);
        }
        return centres;
    }

    /** By plain loops, with centres that may be those of other points. */
    private static double loops(double[][] points, double[][] centres, Positive positive, double temperature) {
        double loss = 0;
        for (int p = 0; p < points.length; p++) {
            int track = p / CLIPS;
            double[] near = positive == Positive.CENTRE
                    ? centres[track]
                    : points[track * CLIPS + (p + 1 - track * CLIPS) % CLIPS];
            double own = Math.exp(dot(points[p], near) / temperature);
            double all = own;
            for (int other = 0; other < TRACKS; other++) {
                if (OTHERS[track][other]) {
                    all += Math.exp(dot(points[p], centres[other]) / temperature);
                }
            }
            loss -= Math.log(own / all) / points.length;
        }
        return loss;
    }

    private static NDArray array(NDManager manager, double[][] points) {
        float[] values = new float[points.length * OUTPUTS];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) points[i / OUTPUTS][i % OUTPUTS];
        }
        return manager.create(values, new Shape(points.length, OUTPUTS));
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithPlainLoops(Positive positive) {
        double[][] points = unitPoints(1);
        try (NDManager step = Torch.engine().newBaseManager()) {
            double loss = new ClipLoss(0.2, 0.3)
                    .of(array(step, points), positive, OTHERS)
                    .getFloat();
            assertThat(loss).isCloseTo(loops(points, centres(points), positive, 0.2), within(1e-5));
        }
    }

    /** Two tracks at right angles: the softmax of 1 among 1 and 0. */
    @ParameterizedTest
    @EnumSource
    void agreesWithAValueByHand(Positive positive) {
        try (NDManager step = Torch.engine().newBaseManager()) {
            NDArray points = step.create(new float[] {1, 0, 1, 0, 0, 1, 0, 1}, new Shape(4, 2));
            boolean[][] others = {{false, true}, {true, false}};
            assertThat((double)
                            new ClipLoss(1, 0.3).of(points, positive, others).getFloat())
                    .isCloseTo(Math.log(1 + Math.exp(-1)), within(1e-6));
        }
    }

    @Test
    void aTrackThatIsNobodysOtherCostsNothing() {
        try (NDManager step = Torch.engine().newBaseManager()) {
            NDArray points = array(step, unitPoints(2));
            assertThat(new ClipLoss(0.1, 0.3)
                            .of(points, Positive.CENTRE, new boolean[TRACKS][TRACKS])
                            .getFloat())
                    .isZero();
        }
    }

    /** The centres stand still in the differences too; what a clip is drawn to moves where it is another clip. */
    @ParameterizedTest
    @EnumSource
    void itsGradientAgreesWithFiniteDifferences(Positive positive) {
        double[][] points = unitPoints(3);
        double[][] still = centres(points);
        float[] gradient;
        try (NDManager step = Torch.engine().newBaseManager()) {
            NDArray array = array(step, points);
            array.setRequiresGradient(true);
            try (GradientCollector collector = Torch.newGradientCollector()) {
                collector.backward(new ClipLoss(0.2, 0.3).of(array, positive, OTHERS));
            }
            gradient = array.getGradient().toFloatArray();
        }
        for (int i = 0; i < gradient.length; i++) {
            double before = points[i / OUTPUTS][i % OUTPUTS];
            points[i / OUTPUTS][i % OUTPUTS] = before + 1e-5;
            double above = loops(points, still, positive, 0.2);
            points[i / OUTPUTS][i % OUTPUTS] = before - 1e-5;
            double below = loops(points, still, positive, 0.2);
            points[i / OUTPUTS][i % OUTPUTS] = before;
            assertThat((double) gradient[i]).isCloseTo((above - below) / 2e-5, within(1e-4));
        }
    }

    /** All that the two methods do not have in common. */
    @Test
    void theTwoPositivesAreTheCentreAndTheNextClip() {
        double[][] points = unitPoints(4);
        double[][] centres = centres(points);
        try (NDManager step = Torch.engine().newBaseManager()) {
            NDArray clips = array(step, points).reshape(TRACKS, CLIPS, OUTPUTS);
            float[] centre = Positive.CENTRE.of(clips).toFloatArray();
            float[] next = Positive.OTHER_CLIP.of(clips).toFloatArray();
            for (int i = 0; i < centre.length; i++) {
                int p = i / OUTPUTS;
                int neighbour = p % CLIPS == CLIPS - 1 ? p + 1 - CLIPS : p + 1;
                assertThat((double) centre[i]).isCloseTo(centres[p / CLIPS][i % OUTPUTS], within(1e-6));
                assertThat((double) next[i]).isCloseTo(points[neighbour][i % OUTPUTS], within(1e-6));
            }
        }
    }
}
