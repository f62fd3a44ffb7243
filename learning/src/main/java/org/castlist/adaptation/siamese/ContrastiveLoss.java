package org.castlist.adaptation.siamese;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import org.castlist.Paper;

/**
 * Draws pairs of one person together and pushes pairs of two apart until they are a margin away:
 *
 * <pre>
 *   L = y d² + (1 - y) max(m - d, 0)²
 * </pre>
 *
 * with d the Euclidean distance of the two outputs, y = 1 for one person and 0 for two, m the margin. The authors' code [C]
 * has it without the factor ½ of the publication that it comes from.
 *
 * @param margin m; the authors' is 1 [C]
 * @param perPair whether the mean over a step's pairs is taken, not their sum
 */
@Paper(
        authors = "Raia Hadsell, Sumit Chopra, Yann LeCun",
        title = "Dimensionality Reduction by Learning an Invariant Mapping",
        venue = "CVPR",
        year = 2006,
        url = "https://doi.org/10.1109/CVPR.2006.100")
public record ContrastiveLoss(double margin, boolean perPair) {

    /**
     * Keeps the slope of the root finite where two outputs coincide. The authors' code adds it to d in the gradient's
     * denominator instead; the two differ only for pairs about as near as this.
     */
    private static final double TOUCHING = 1e-4;

    public ContrastiveLoss {
        if (!(margin > 0 && Double.isFinite(margin))) {
            throw new IllegalArgumentException("margin must be above 0, not " + margin);
        }
    }

    /**
     * The mean over the pairs. The authors' code sums, and its trainer divided by the number of pairs until a change of
     * December 2017, the month that they name: which of the two they ran is not known. The sum at one learning rate is the
     * mean at 128 times that rate.
     */
    public static ContrastiveLoss asPublished() {
        return new ContrastiveLoss(1, true);
    }

    /**
     * The loss, with a gradient.
     *
     * @param first P x O outputs
     * @param second those of the other frames of the pairs
     * @param one P labels: 1 for one person, 0 for two
     * @return a single number, which belongs to the manager of {@code first}
     */
    NDArray of(NDArray first, NDArray second, NDArray one) {
        NDArray squares = first.sub(second).square().sum(new int[] {1});
        NDArray distances = squares.add(TOUCHING * TOUCHING).sqrt();
        NDArray together = one.mul(squares);
        NDArray apart = one.sub(1)
                .neg()
                .mul(Activation.relu(distances.sub(margin).neg()).square());
        NDArray losses = together.add(apart);
        return perPair ? losses.mean() : losses.sum();
    }
}
