package org.castlist.adaptation.balls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.training.GradientCollector;
import java.util.Random;
import org.castlist.embeddings.torch.Torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BallLossTest {
    private static final BallLoss PUBLISHED = BallLoss.asPublished();
    private static final int[] PEOPLE = {0, 1, 2, 0, 1, 0, 3, 2};

    /** Faces of {@link #PEOPLE} in three dimensions, each of unit length. */
    private static float[] faces(long seed) {
        Random random = new Random(seed);
        float[] faces = new float[3 * PEOPLE.length];
        for (int i = 0; i < faces.length; i += 3) {
            double[] face = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
            double length = Math.sqrt(face[0] * face[0] + face[1] * face[1] + face[2] * face[2]);
            for (int d = 0; d < 3; d++) {
                faces[i + d] = (float) (face[d] / length);
            }
        }
        return faces;
    }

    /** By plain loops. */
    private static double plain(BallLoss loss, float[] faces, int[] people, int howMany, double h) {
        int width = faces.length / people.length;
        double[][] centres = new double[howMany][width];
        for (int i = 0; i < faces.length; i++) {
            centres[people[i / width]][i % width] += faces[i];
        }
        for (double[] centre : centres) {
            double length = 0;
            for (double value : centre) {
                length += value * value;
            }
            for (int d = 0; d < width; d++) {
                centre[d] /= Math.sqrt(length);
            }
        }
        double b = Math.log(1 + Math.exp(h));
        double sum = 0;
        for (int i = 0; i < people.length; i++) {
            double own = 0;
            double nearest = Double.POSITIVE_INFINITY;
            for (int c = 0; c < howMany; c++) {
                double square = 0;
                for (int d = 0; d < width; d++) {
                    square += Math.pow(faces[i * width + d] - centres[c][d], 2);
                }
                own = c == people[i] ? square : own;
                nearest = c == people[i] ? nearest : Math.min(nearest, square);
            }
            sum += loss.together() * Math.max(0, own - b) + loss.apart() * Math.max(0, 9 * b + loss.gap() - nearest);
        }
        return sum / people.length;
    }

    private static double loss(BallLoss loss, float[] faces, int[] people, int howMany, double h) {
        try (NDManager step = Torch.engine().newBaseManager()) {
            Shape shape = new Shape(people.length, faces.length / people.length);
            return loss.of(step.create(faces, shape), people, howMany, step.create(new float[] {(float) h}))
                    .getFloat();
        }
    }

    @Test
    void theRadiusOfTheAuthorsCheckpointIsTheirs() {
        double h = -1.4799282550811768;

        assertThat(BallLoss.squaredRadius(h)).isCloseTo(0.205105048, within(5e-10));
        assertThat(4 * BallLoss.squaredRadius(h)).isCloseTo(0.820420192, within(5e-10));
        assertThat(BallLoss.squaredRadius(BallLoss.FIRST_RADIUS)).isCloseTo(0.744, within(5e-4));
        try (NDManager step = Torch.engine().newBaseManager()) {
            assertThat(Activation.softPlus(step.create(new float[] {(float) h})).toFloatArray()[0])
                    .isCloseTo(0.205105048f, within(1e-7f));
        }
    }

    @Test
    void costsWhatAFaceIsOutsideItsBallAndWhatItLacksOfThreeRadii() {
        float[] faces = {1, 0, 0.6f, 0.8f, 0, -1}; // the first two are one person, 0.8 apart in squared distance
        double h = Math.log(Math.exp(0.1) - 1); // b = 0.1, three radii and the gap 0.95

        double centre = 2 - 2 * Math.cos(Math.acos(0.6) / 2); // of each of the two from their centre: 0.21
        assertThat(loss(PUBLISHED, faces, new int[] {0, 0, 1}, 2, h))
                .isCloseTo(4 * (2 * (centre - 0.1)) / 3, within(1e-5)); // the other is 2 or more from both
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void agreesWithPlainLoops(long seed) {
        BallLoss loss = new BallLoss(3, 0.7, 0.1);
        double h = new Random(seed).nextGaussian() - 1;

        assertThat(loss(loss, faces(seed), PEOPLE, 4, h))
                .isCloseTo(plain(loss, faces(seed), PEOPLE, 4, h), within(1e-4));
    }

    @Test
    void itsGradientsAgreeWithFiniteDifferences() {
        float[] faces = faces(7);
        float[] h = {-2.5f}; // some faces are within their ball, some outside; some near another, some not
        float[] ofFaces;
        float ofRadius;
        try (NDManager step = Torch.engine().newBaseManager()) {
            NDArray outputs = step.create(faces, new Shape(PEOPLE.length, 3));
            NDArray radius = step.create(h);
            outputs.setRequiresGradient(true);
            radius.setRequiresGradient(true);
            try (GradientCollector collector = Torch.newGradientCollector()) {
                collector.backward(PUBLISHED.of(outputs, PEOPLE, 4, radius));
            }
            ofFaces = outputs.getGradient().toFloatArray();
            ofRadius = radius.getGradient().toFloatArray()[0];
        }

        for (int i = 0; i < faces.length; i++) {
            float[] above = faces.clone();
            float[] below = faces.clone();
            above[i] += 1e-3f;
            below[i] -= 1e-3f;
            double slope = (plain(PUBLISHED, above, PEOPLE, 4, h[0]) - plain(PUBLISHED, below, PEOPLE, 4, h[0]))
                    / (above[i] - below[i]);
            assertThat((double) ofFaces[i]).isCloseTo(slope, within(2e-3));
        }
        double slope =
                (plain(PUBLISHED, faces, PEOPLE, 4, h[0] + 1e-4) - plain(PUBLISHED, faces, PEOPLE, 4, h[0] - 1e-4))
                        / 2e-4;
        assertThat(Math.abs(slope)).isGreaterThan(0.005);
        assertThat((double) ofRadius).isCloseTo(slope, within(1e-3));
    }

    @Test
    void refusesNegativeWeights() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BallLoss(-1, 1, 0))
                .withMessage("weights and gap of the loss must be at least 0, not -1.0, 1.0 and 0.0");
    }
}
