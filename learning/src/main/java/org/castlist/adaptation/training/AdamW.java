package org.castlist.adaptation.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import org.castlist.Paper;

/**
 * Adam with decoupled weight decay.
 *
 * @param learningRate the highest of the schedule
 * @param weightDecay the pull of every weight matrix towards 0; vectors (biases, norms) have none
 */
@Paper(
        authors = "Ilya Loshchilov, Frank Hutter",
        title = "Decoupled Weight Decay Regularization",
        venue = "ICLR",
        year = 2019,
        url = "https://arxiv.org/abs/1711.05101")
public record AdamW(double learningRate, double weightDecay) {

    private static final double KEEP_MEAN = 0.9;
    private static final double KEEP_SQUARES = 0.999;
    private static final double TINY = 1e-8;

    public AdamW {
        if (!(learningRate > 0 && Double.isFinite(learningRate))) {
            throw new IllegalArgumentException("learningRate must be above 0, not " + learningRate);
        }
        if (!(weightDecay >= 0 && Double.isFinite(weightDecay))) {
            throw new IllegalArgumentException("weightDecay must be at least 0, not " + weightDecay);
        }
    }

    /** The running means that weights need: two arrays each, zero at first. */
    public static NDList newMoments(NDManager owner, NDList weights) {
        NDList moments = new NDList();
        for (NDArray array : weights) {
            moments.add(owner.zeros(array.getShape()));
            moments.add(owner.zeros(array.getShape()));
        }
        return moments;
    }

    /**
     * One step, in place.
     *
     * @param weights which record no gradients themselves
     * @param moments from {@link #newMoments}
     * @param gradients one for each of the weights; what is made on the way belongs to their manager
     * @param step its number, from 0
     * @param share of the learning rate, 0 to 1
     */
    public void step(NDList weights, NDList moments, NDList gradients, int step, double share) {
        double meanBias = 1 - Math.pow(KEEP_MEAN, step + 1);
        double squaresBias = 1 - Math.pow(KEEP_SQUARES, step + 1);
        for (int i = 0; i < weights.size(); i++) {
            NDArray weight = weights.get(i);
            NDArray gradient = gradients.get(i);
            NDArray mean = moments.get(2 * i);
            NDArray squares = moments.get(2 * i + 1);
            mean.muli(KEEP_MEAN).addi(gradient.mul(1 - KEEP_MEAN));
            squares.muli(KEEP_SQUARES).addi(gradient.square().mul(1 - KEEP_SQUARES));
            // From the gradient's side, so that everything here belongs to its manager.
            NDArray root =
                    gradient.zerosLike().add(squares).div(squaresBias).sqrt().add(TINY);
            NDArray change = gradient.zerosLike().add(mean).div(root).mul(learningRate * share / meanBias);
            if (weight.getShape().dimension() > 1) {
                weight.muli(1 - learningRate * share * weightDecay);
            }
            weight.subi(change);
        }
    }
}
