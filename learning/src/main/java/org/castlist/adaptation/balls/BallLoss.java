package org.castlist.adaptation.balls;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import org.castlist.Paper;
import org.castlist.adaptation.training.Recorded;

/**
 * Puts every person into a ball of one radius about their centre, and the balls so far apart that complete linkage finds them:
 *
 * <pre>
 *   L = a mean_i max(0, |f_i - m_own|² - b) + c mean_i max(0, 9b + gap - min_other |f_i - m_other|²)
 * </pre>
 *
 * with m the mean of a person's faces in the step, at unit length, b = log(1 + e^h) the squared radius, and h learned. Two
 * members of a ball are at most 4b apart in squared distance, members of two balls more than that. All [C], from the
 * authors' code.
 *
 * @param together a, the weight of faces outside their own ball; 4 [C]
 * @param apart c, the weight of faces near another ball; 1 [C]
 * @param gap what is asked for beyond three radii, in squared distance; 0.05 [C]
 */
@Paper(
        authors = "Makarand Tapaswi, Marc T. Law, Sanja Fidler",
        title = "Video Face Clustering with Unknown Number of Clusters",
        venue = "ICCV",
        year = 2019,
        url = "https://arxiv.org/abs/1908.03381")
public record BallLoss(double together, double apart, double gap) {

    /** h before training: b = 0.744 [C]. */
    static final double FIRST_RADIUS = 0.1;

    /** Three radii, squared. */
    private static final double THREE_RADII = 9;

    /** No squared distance on the unit sphere is above 4: whatever has this added is nobody's nearest. */
    private static final double BEYOND = 1e3;

    public BallLoss {
        if (!(together >= 0 && apart >= 0 && gap >= 0)) {
            throw new IllegalArgumentException(
                    "weights and gap of the loss must be at least 0, not " + together + ", " + apart + " and " + gap);
        }
    }

    /** The authors' code [C]. */
    public static BallLoss asPublished() {
        return new BallLoss(4, 1, 0.05);
    }

    /** b, the squared radius that belongs to h. */
    static double squaredRadius(double h) {
        return Math.max(h, 0) + Math.log1p(Math.exp(-Math.abs(h)));
    }

    /**
     * The loss, with a gradient.
     *
     * @param faces B x O, each of unit length
     * @param people B numbers of people, 0 to {@code howMany - 1}, each at least once
     * @param howMany at least 2
     * @param h a single number
     * @return a single number, which belongs to the manager of {@code faces}
     */
    NDArray of(NDArray faces, int[] people, int howMany, NDArray h) {
        NDArray own = oneHot(faces.getManager(), people, howMany);
        NDArray centres = unit(own.transpose().matMul(faces)); // the sum's direction is the mean's
        NDArray squares = faces.square().sum(new int[] {1}, true);
        NDArray products = faces.matMul(centres.transpose());
        NDArray distances = Recorded.times(products, -2).add(squares).add(1); // |f|² - 2 f m + |m|², B x C
        NDArray nearestOther = distances.add(own.mul(BEYOND)).min(new int[] {1});
        NDArray b = Activation.softPlus(h);
        NDArray outside = distances.mul(own).sum(new int[] {1}).sub(b);
        NDArray near = nearestOther.neg().add(Recorded.times(b, THREE_RADII)).add(gap);
        return Recorded.times(Activation.relu(outside), together)
                .add(Recorded.times(Activation.relu(near), apart))
                .mean();
    }

    private static NDArray oneHot(NDManager step, int[] people, int howMany) {
        float[] member = new float[people.length * howMany];
        for (int i = 0; i < people.length; i++) {
            member[i * howMany + people[i]] = 1;
        }
        return step.create(member, new Shape(people.length, howMany));
    }

    /** Rows at unit length; a zero row stays zero. */
    static NDArray unit(NDArray rows) {
        return rows.div(rows.square().sum(new int[] {1}, true).add(1e-12).sqrt());
    }
}
