package org.castlist.adaptation.videoclusternet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import org.castlist.Paper;
import org.castlist.adaptation.training.Recorded;

/**
 * What is learned: the student is to say of one crop what the teacher says of another one of the same person. The loss is the
 * cross-entropy of the two softmaxes [S]. The teacher's outputs are centred, so that not all faces get the same answer, and
 * sharpened by a low temperature, so that they do not all get every answer; it follows the student slowly. All four values are
 * unknown for VideoClusterNet; they are DINO's [C] but for the teacher's momentum, which is for short trainings [D].
 *
 * @param teacherTemperature the lower, the surer the teacher; above 0.07 DINO was unstable [C]
 * @param studentTemperature of the student; 1 is the paper's form with one temperature
 * @param centreMomentum what is kept of the running mean of the teacher's outputs at each step
 * @param teacherMomentum what is kept of the teacher's weights at each step
 */
@Paper(
        authors =
                "Mathilde Caron, Hugo Touvron, Ishan Misra, Hervé Jégou, Julien Mairal, Piotr Bojanowski, Armand Joulin",
        title = "Emerging Properties in Self-Supervised Vision Transformers",
        venue = "ICCV",
        year = 2021,
        url = "https://arxiv.org/abs/2104.14294")
public record Distillation(
        double teacherTemperature, double studentTemperature, double centreMomentum, double teacherMomentum) {

    public Distillation {
        if (!(teacherTemperature > 0 && studentTemperature > 0)) {
            throw new IllegalArgumentException(
                    "temperatures must be above 0, not " + teacherTemperature + " and " + studentTemperature);
        }
        requireShare("centreMomentum", centreMomentum);
        requireShare("teacherMomentum", teacherMomentum);
    }

    private static void requireShare(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be 0 to 1, not " + value);
        }
    }

    /** DINO's temperatures and centre [C]; a teacher that follows within a hundred steps [D]. */
    static Distillation standard() {
        return new Distillation(0.04, 0.1, 0.9, 0.99);
    }

    /**
     * The teacher's answers.
     *
     * @param outputs N x K
     * @param centre K
     * @return N x K probabilities, of the outputs' manager
     */
    NDArray teacher(NDArray outputs, NDArray centre) {
        return outputs.sub(centre).div(teacherTemperature).softmax(1);
    }

    /**
     * The student's answers.
     *
     * @param outputs N x K
     * @return N x K logarithms of probabilities, of the outputs' manager
     */
    NDArray student(NDArray outputs) {
        return Recorded.times(outputs, 1 / studentTemperature).logSoftmax(1);
    }

    /**
     * The mean loss of pairs in both directions.
     *
     * @param teacher 2P x K probabilities, those of the first crops of all pairs, then those of the second ones
     * @param outputs 2P x K, of the student, in the same order
     * @return a single number, which belongs to the manager of {@code teacher}
     */
    NDArray loss(NDArray teacher, NDArray outputs) {
        NDList sides = teacher.split(2);
        NDArray ofTheOther = sides.get(1).concat(sides.get(0), 0);
        return ofTheOther.mul(student(outputs)).sum(new int[] {1}).mean().neg();
    }

    /**
     * Moves the centre towards the mean of a step's outputs, in place.
     *
     * @param centre K
     * @param outputs N x K, of the teacher; what is made on the way belongs to their manager
     */
    void moveCentre(NDArray centre, NDArray outputs) {
        centre.muli(centreMomentum).addi(outputs.mean(new int[] {0}).mul(1 - centreMomentum));
    }

    /**
     * Lets the teacher follow the student by one step, in place.
     *
     * @param teacher its weights
     * @param student its weights; neither records gradients
     */
    void follow(NDList teacher, NDList student) {
        for (int i = 0; i < teacher.size(); i++) {
            try (NDArray part = student.get(i).mul(1 - teacherMomentum)) {
                teacher.get(i).muli(teacherMomentum).addi(part);
            }
        }
    }
}
