package org.castlist.adaptation.siamese;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Activation;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.castlist.adaptation.training.GradientDescent;
import org.castlist.adaptation.training.Weights;

/**
 * One perceptron for both frames of a pair: D -> linear -> ReLU -> linear. The adapted features are what the first layer
 * puts out, before the ReLU [C]; the second layer serves the loss only. It holds native memory until it is closed.
 */
final class SiameseNetwork implements AutoCloseable {
    private final Weights weights = new Weights(); // D x H, 1 x H, H x O, 1 x O
    private final NDList velocities;

    /** An untrained network: random weights, normal with variance 2 / inputs [C]; biases 0. */
    SiameseNetwork(int dimension, SiameseLayers layers, Random random) {
        int features = layers.features();
        int outputs = layers.outputs();
        switch (layers.start()) {
            case RANDOM -> weights.addNormal(random, Math.sqrt(2.0 / dimension), dimension, features);
            case IDENTITY -> weights.add(weights.manager().eye(dimension, features, 0, DataType.FLOAT32));
        }
        weights.addConstant(0, 1, features);
        weights.addNormal(random, Math.sqrt(2.0 / features), features, outputs);
        weights.addConstant(0, 1, outputs);
        velocities = new NDList(weights().stream().map(NDArray::zerosLike).toArray(NDArray[]::new));
    }

    /** A place for the arrays of one step; to be closed after it. */
    NDManager newStep() {
        return weights.newStep();
    }

    /** The weights and biases of the first layer, then of the second; the network's own. */
    NDList weights() {
        return weights.arrays();
    }

    /** Weights and velocities, the network's own. */
    NDList state() {
        return new NDList(weights()).addAll(velocities);
    }

    /** The adapted features of N x D inputs: N x H. */
    NDArray features(NDArray inputs) {
        return features(inputs, weights());
    }

    /** What the loss is taken on: N x O. */
    NDArray outputs(NDArray inputs) {
        return outputs(inputs, weights());
    }

    private static NDArray features(NDArray inputs, NDList weights) {
        return inputs.dot(weights.get(0)).add(weights.get(1));
    }

    private static NDArray outputs(NDArray inputs, NDList weights) {
        return Activation.relu(features(inputs, weights)).dot(weights.get(2)).add(weights.get(3));
    }

    /**
     * The gradients of a loss.
     *
     * @param inputs N x D; everything made here belongs to its manager
     * @param loss of the N x O outputs, a single number
     * @return one for each of the weights
     */
    NDList gradients(NDArray inputs, UnaryOperator<NDArray> loss) {
        return weights.gradients(inputs.getManager(), copies -> loss.apply(outputs(inputs, copies)));
    }

    /** Moves the weights against their gradients. */
    void descend(NDList gradients, GradientDescent descent) {
        for (int i = 0; i < velocities.size(); i++) {
            descent.step(weights().get(i), velocities.get(i), gradients.get(i));
        }
    }

    @Override
    public void close() {
        weights.close();
    }
}
