package org.castlist.adaptation.videocentralised;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.LayerNorm;
import java.util.Random;
import org.castlist.Paper;
import org.castlist.adaptation.training.Recorded;
import org.castlist.adaptation.training.Weights;

/**
 * One block of the transformer: every token looks at all tokens of its clip, then at itself alone; what it learns from each
 * look is added to it. Each look begins with a layer normalisation and ends with dropout. DJL's own block is another network:
 * it normalises over the batch, so that one track would change another.
 *
 * <p>Shapes: B clips, L tokens, W width, H heads, M hidden.
 *
 * @param weights {@value #WEIGHTS} arrays: scale and shift of the first normalisation, W each; queries, keys and values,
 *     W x 3W and 3W; output of attention, W x W and W; scale and shift of the second normalisation, W each; perceptron, W x M
 *     and M, M x W and W
 * @param heads H
 */
@Paper(
        authors =
                "Ashish Vaswani, Noam Shazeer, Niki Parmar, Jakob Uszkoreit, Llion Jones, Aidan N. Gomez, Lukasz Kaiser,"
                        + " Illia Polosukhin",
        title = "Attention Is All You Need",
        venue = "NIPS",
        year = 2017,
        url = "https://arxiv.org/abs/1706.03762")
record EncoderBlock(NDList weights, int heads) {

    /** How many arrays a block has. */
    static final int WEIGHTS = 12;

    private static final float TINY = 1e-5f;

    /** Adds the weights of an untrained block: matrices normal with variance 1 / inputs, all else without effect. */
    static void add(Weights weights, EncoderSize size, Random random) {
        int width = size.width();
        addNorm(weights, width);
        addLinear(weights, random, width, 3 * width);
        addLinear(weights, random, width, width);
        addNorm(weights, width);
        addLinear(weights, random, width, size.hidden());
        addLinear(weights, random, size.hidden(), width);
    }

    static void addNorm(Weights weights, int width) {
        weights.addConstant(1, width);
        weights.addConstant(0, width);
    }

    static void addLinear(Weights weights, Random random, int inputs, int outputs) {
        weights.addNormal(random, 1 / Math.sqrt(inputs), inputs, outputs);
        weights.addConstant(0, outputs);
    }

    /** The tokens after this block: B x L x W in and out. */
    NDArray of(NDArray tokens, Dropout dropout) {
        NDArray looked = tokens.add(dropout.of(attention(norm(tokens, weights, 0))));
        return looked.add(dropout.of(perceptron(norm(looked, weights, 6))));
    }

    /** A head's answer to a token is the mean of all values, weighted by how much its query agrees with their keys. */
    private NDArray attention(NDArray tokens) {
        long clips = tokens.getShape().get(0);
        long length = tokens.getShape().get(1);
        long width = tokens.getShape().get(2);
        NDArray heads = linear(tokens, weights, 2)
                .reshape(clips, length, 3L * this.heads, width / this.heads)
                .transpose(0, 2, 1, 3);
        NDList parts = heads.split(3, 1); // queries, keys and values, each B x H x L x W/H
        NDArray agreement = Recorded.times(
                parts.get(0).matMul(parts.get(1).transpose(0, 1, 3, 2)), Math.sqrt((double) this.heads / width));
        NDArray answers = agreement.softmax(-1).matMul(parts.get(2));
        return linear(answers.transpose(0, 2, 1, 3).reshape(clips, length, width), weights, 4);
    }

    private NDArray perceptron(NDArray tokens) {
        return linear(Activation.gelu(linear(tokens, weights, 8)), weights, 10);
    }

    /** Every token at mean 0 and variance 1, then scaled and shifted by two arrays from {@code first} on. */
    static NDArray norm(NDArray tokens, NDList weights, int first) {
        long width = tokens.getShape().get(tokens.getShape().dimension() - 1);
        return LayerNorm.layerNorm(tokens, new Shape(width), weights.get(first), weights.get(first + 1), TINY)
                .singletonOrThrow();
    }

    /** A matrix and a shift from {@code first} on. */
    static NDArray linear(NDArray tokens, NDList weights, int first) {
        return tokens.matMul(weights.get(first)).add(weights.get(first + 1));
    }
}
