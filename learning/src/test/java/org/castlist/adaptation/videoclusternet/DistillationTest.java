package org.castlist.adaptation.videoclusternet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Random;
import org.castlist.embeddings.torch.Torch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against the worked values of our notes, and the obvious loops. */
class DistillationTest {
    private static final double[][] TEACHER = {{1, 0, -1}, {.5, .2, -.3}, {0, 1, 0}, {-.2, .9, .1}};
    private static final double[][] STUDENT = {{.8, .1, -.9}, {.6, 0, -.2}, {.1, .8, .1}, {-.1, 1, 0}};
    private static final double[] CENTRE = {.1, .2, -.1};
    private static final Distillation LOSS = new Distillation(0.5, 1, 0.9, 0.99);

    private final NDManager manager = Torch.engine().newBaseManager(Torch.device());

    @AfterEach
    void close() {
        manager.close();
    }

    private NDArray array(double[]... rows) {
        float[] values = new float[rows.length * rows[0].length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) rows[i / rows[0].length][i % rows[0].length];
        }
        return manager.create(values, new Shape(rows.length, rows[0].length));
    }

    private NDArray centre() {
        return manager.create(new float[] {.1f, .2f, -.1f});
    }

    private double loss(double[][] teacher, double[][] student) {
        return LOSS.loss(LOSS.teacher(array(teacher), centre()), array(student)).getFloat();
    }

    @Test
    void theLossOfOneCropAndItselfIsTheWorkedValue() {
        double[][] teacher = {TEACHER[0], TEACHER[0]};
        double[][] student = {STUDENT[0], STUDENT[0]};
        assertThat(loss(teacher, student)).isCloseTo(0.6273204401, within(1e-6));
    }

    @Test
    void theMeanOverAllPairsOfTwoTracksIsTheWorkedValue() {
        int[] first = {0, 0, 1, 1};
        int[] second = {2, 3, 2, 3};
        double[][] teacher = new double[8][];
        double[][] student = new double[8][];
        for (int p = 0; p < 4; p++) {
            teacher[p] = TEACHER[first[p]];
            student[p] = STUDENT[first[p]];
            teacher[4 + p] = TEACHER[second[p]];
            student[4 + p] = STUDENT[second[p]];
        }
        assertThat(loss(teacher, student)).isCloseTo(1.3299864473, within(1e-6));
    }

    @Test
    void theGradientIsTheWorkedValueAndNoneGoesIntoTheTeacher() {
        NDArray teacher = array(TEACHER[0], TEACHER[0]);
        NDArray student = array(STUDENT[0], STUDENT[0]);
        student.setRequiresGradient(true);
        NDArray targets = LOSS.teacher(teacher, centre());
        try (GradientCollector collector = Torch.newGradientCollector()) {
            collector.backward(LOSS.loss(targets, student));
        }
        // Both rows are the crop, and the loss is their mean.
        double[] expected = {-.2831393905 / 2, .1983594751 / 2, .0847799154 / 2};
        float[] gradient = student.getGradient().toFloatArray();
        for (int k = 0; k < 6; k++) {
            assertThat((double) gradient[k]).isCloseTo(expected[k % 3], within(1e-6));
        }
        assertThat(targets.hasGradient()).isFalse();
        assertThat(teacher.hasGradient()).isFalse();
    }

    @Test
    void agreesWithPlainLoopsAtTheDefaultTemperatures() {
        Random random = new Random(5);
        double[][] teacher = new double[6][];
        double[][] student = new double[6][];
        for (int i = 0; i < 6; i++) {
            teacher[i] = random.doubles(3, -1, 1).toArray();
            student[i] = random.doubles(3, -1, 1).toArray();
        }
        Distillation loss = Distillation.standard();
        double expected = 0;
        for (int p = 0; p < 3; p++) {
            expected += crossEntropy(teacher[p], student[p + 3], loss) / 6;
            expected += crossEntropy(teacher[p + 3], student[p], loss) / 6;
        }
        NDArray targets = loss.teacher(array(teacher), centre());
        assertThat((double) loss.loss(targets, array(student)).getFloat()).isCloseTo(expected, within(1e-4));
    }

    private static double crossEntropy(double[] teacher, double[] student, Distillation loss) {
        double[] p = new double[3];
        double[] q = new double[3];
        double sumP = 0;
        double sumQ = 0;
        for (int k = 0; k < 3; k++) {
            p[k] = Math.exp((teacher[k] - CENTRE[k]) / loss.teacherTemperature());
            q[k] = Math.exp(student[k] / loss.studentTemperature());
            sumP += p[k];
            sumQ += q[k];
        }
        double entropy = 0;
        for (int k = 0; k < 3; k++) {
            entropy -= p[k] / sumP * Math.log(q[k] / sumQ);
        }
        return entropy;
    }

    @Test
    void movesTheCentreByATenthOfTheWay() {
        NDArray centre = centre();
        LOSS.moveCentre(centre, array(TEACHER));
        assertThat(centre.toFloatArray()).containsExactly(new float[] {.1225f, .2325f, -.12f}, within(1e-6f));
    }

    @Test
    void theTeacherFollowsTheStudentByAHundredthOfTheWay() {
        NDList teacher = new NDList(manager.create(new float[] {1, 2}), manager.create(new float[] {3}));
        NDList student = new NDList(manager.create(new float[] {2, 0}), manager.create(new float[] {-1}));
        LOSS.follow(teacher, student);
        assertThat(teacher.get(0).toFloatArray()).containsExactly(new float[] {1.01f, 1.98f}, within(1e-6f));
        assertThat(teacher.get(1).toFloatArray()).containsExactly(new float[] {2.96f}, within(1e-6f));
        assertThat(student.get(0).toFloatArray()).containsExactly(2, 0);
    }

    @Test
    void refusesTemperaturesThatAreNotAboveZero() {
        assertThatThrownBy(() -> new Distillation(0, 0.1, 0.9, 0.99))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("temperatures must be above 0, not 0.0 and 0.1");
        assertThatThrownBy(() -> new Distillation(0.04, 0.1, 0.9, 1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("teacherMomentum must be 0 to 1, not 1.5");
    }
}
