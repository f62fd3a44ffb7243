package org.castlist.adaptation.videocentralised;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.castlist.Paper;
import org.castlist.adaptation.training.AdamW;
import org.castlist.adaptation.training.Weights;

/**
 * Reads the frames of a clip in order and answers one point on the unit sphere: frames -> linear -> plus a learned place in
 * the order -> blocks -> the token that stood before the first frame -> layer normalisation -> linear -> unit length. Clips
 * of one call are of one length, so that no mask is needed. It holds native memory until it is closed.
 */
@Paper(
        authors = "Ruibin Xiong, Yunchang Yang, Di He, Kai Zheng, Shuxin Zheng, Chen Xing, Huishuai Zhang, Yanyan Lan,"
                + " Liwei Wang, Tieyan Liu",
        title = "On Layer Normalization in the Transformer Architecture",
        venue = "ICML",
        year = 2020,
        url = "https://arxiv.org/abs/2002.04745")
final class ClipTransformer implements AutoCloseable {
    private static final double SMALL = 0.02; // of the first token and the places, as usual

    private final EncoderSize size;
    private final Weights weights = new Weights();
    private final NDList moments;

    /**
     * An untrained network.
     *
     * @param dimension D
     * @param places the most frames that a clip may have
     */
    ClipTransformer(int dimension, int places, EncoderSize size, Random random) {
        this.size = size;
        EncoderBlock.addLinear(weights, random, dimension, size.width());
        weights.addNormal(random, SMALL, size.width()); // the token before the first frame
        weights.addNormal(random, SMALL, places, size.width());
        for (int layer = 0; layer < size.layers(); layer++) {
            EncoderBlock.add(weights, size, random);
        }
        EncoderBlock.addNorm(weights, size.width());
        EncoderBlock.addLinear(weights, random, size.width(), size.outputs());
        moments = AdamW.newMoments(weights.manager(), weights.arrays());
    }

    /** A place for the arrays of one step; to be closed after it. */
    NDManager newStep() {
        return weights.newStep();
    }

    /** The weights in the order of the layers; the network's own. */
    NDList weights() {
        return weights.arrays();
    }

    /** The running means that {@link AdamW} needs; the network's own. */
    NDList moments() {
        return moments;
    }

    /** Weights and moments, the network's own. */
    NDList state() {
        return new NDList(weights()).addAll(moments);
    }

    /**
     * What it answers to clips.
     *
     * @param clips B x L x D
     * @return B x O, rows of length 1
     */
    NDArray points(NDArray clips) {
        return points(clips, weights(), Dropout.NONE);
    }

    private NDArray points(NDArray clips, NDList weights, Dropout dropout) {
        long count = clips.getShape().get(0);
        long length = clips.getShape().get(1);
        NDArray frames =
                EncoderBlock.linear(clips, weights, 0).add(weights.get(3).get("0:" + length));
        NDArray first =
                clips.getManager().zeros(new Shape(count, 1, size.width())).add(weights.get(2));
        NDArray tokens = dropout.of(first.concat(frames, 1));
        int next = 4;
        for (int layer = 0; layer < size.layers(); layer++) {
            NDList block = new NDList(weights.subList(next, next + EncoderBlock.WEIGHTS));
            tokens = new EncoderBlock(block, size.heads()).of(tokens, dropout);
            next += EncoderBlock.WEIGHTS;
        }
        NDArray clip = EncoderBlock.norm(tokens.get(":, 0"), weights, next);
        return EncoderBlock.linear(clip, weights, next + 2).normalize(2, 1);
    }

    /**
     * The gradients of a loss.
     *
     * @param clips B x L x D; everything made here belongs to its manager
     * @param loss of the B x O points, a single number
     * @return one for each of the weights
     */
    NDList gradients(NDArray clips, Dropout dropout, UnaryOperator<NDArray> loss) {
        return weights.gradients(clips.getManager(), copies -> loss.apply(points(clips, copies, dropout)));
    }

    @Override
    public void close() {
        weights.close();
    }
}
