package org.castlist.adaptation.videoclusternet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;
import java.util.Random;
import org.castlist.adaptation.training.Weights;

/**
 * The perceptron on top of the face network: three linear layers with GELU between them, the result at unit length, and a
 * linear layer of unit vectors without bias, so that each output is a cosine. The paper says no more than that there is a head
 * of random weights [S]; the shape is DINO's [C], the sizes are ours.
 *
 * @param hidden width of the first two layers
 * @param bottleneck width of the third
 * @param outputs K, between how many answers a face is to choose
 */
public record Head(int hidden, int bottleneck, int outputs) {

    /** DINO's standard deviation of the first weights [C]. */
    private static final double DEVIATION = 0.02;

    /** Keeps the direction of a vector of zeros finite. */
    private static final double TINY = 1e-18;

    public Head {
        if (hidden < 1 || bottleneck < 1) {
            throw new IllegalArgumentException(
                    "a layer must be at least 1 wide, not " + (hidden < 1 ? hidden : bottleneck));
        }
        if (outputs < 2) {
            throw new IllegalArgumentException("outputs must be at least 2, not " + outputs);
        }
    }

    /** Adds untrained weights for inputs of D numbers: normal ones, and biases of 0. */
    void addTo(Weights weights, int dimension, Random random) {
        int[] widths = {dimension, hidden, hidden, bottleneck};
        for (int layer = 0; layer < 3; layer++) {
            weights.addNormal(random, DEVIATION, widths[layer], widths[layer + 1]);
            weights.addConstant(0, widths[layer + 1]);
        }
        weights.addNormal(random, DEVIATION, bottleneck, outputs);
    }

    /**
     * The narrowest layer, before it is brought to unit length.
     *
     * @param inputs N x D
     * @param weights as {@link #addTo} made them
     * @return N x bottleneck, of the inputs' manager
     */
    static NDArray bottleneck(NDArray inputs, NDList weights) {
        NDArray first = Activation.gelu(inputs.dot(weights.get(0)).add(weights.get(1)));
        NDArray second = Activation.gelu(first.dot(weights.get(2)).add(weights.get(3)));
        return second.dot(weights.get(4)).add(weights.get(5));
    }

    /**
     * What the loss is taken on: cosines with the K unit vectors of the last layer.
     *
     * @param inputs N x D
     * @param weights of the inputs' manager
     * @return N x K, of the inputs' manager
     */
    static NDArray outputs(NDArray inputs, NDList weights) {
        NDArray directions = unit(weights.get(6), 0);
        return unit(bottleneck(inputs, weights), 1).dot(directions);
    }

    /** Vectors at unit length, taken along an axis. */
    private static NDArray unit(NDArray vectors, int axis) {
        return vectors.div(
                vectors.square().sum(new int[] {axis}, true).add(TINY).sqrt());
    }
}
