package org.castlist.adaptation.siamese;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.castlist.embeddings.torch.Torch;

/**
 * One perceptron for both frames of a pair: D -> linear -> ReLU -> linear. The adapted features are what the first layer
 * puts out, before the ReLU [C]; the second layer serves the loss only. It holds native memory until it is closed.
 *
 * <p>The weights themselves never record gradients: each step learns on a copy, so that it does not matter on which thread
 * it runs.
 */
final class SiameseNetwork implements AutoCloseable {
    private final NDManager manager = Torch.engine().newBaseManager(Torch.device());
    private final NDList weights; // D x H, 1 x H, H x O, 1 x O
    private final NDList velocities;

    /** An untrained network: random weights, normal with variance 2 / inputs [C]; biases 0. */
    SiameseNetwork(int dimension, SiameseLayers layers, Random random) {
        int features = layers.features();
        int outputs = layers.outputs();
        weights = new NDList(
                switch (layers.start()) {
                    case RANDOM -> random(dimension, features, random);
                    case IDENTITY -> manager.eye(dimension, features, 0, DataType.FLOAT32);
                },
                manager.zeros(new Shape(1, features)),
                random(features, outputs, random),
                manager.zeros(new Shape(1, outputs)));
        velocities = new NDList(weights.stream().map(NDArray::zerosLike).toArray(NDArray[]::new));
    }

    private NDArray random(int inputs, int outputs, Random random) {
        float[] values = new float[inputs * outputs];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * Math.sqrt(2.0 / inputs));
        }
        return manager.create(values, new Shape(inputs, outputs));
    }

    /** A place for the arrays of one step; to be closed after it. */
    NDManager newStep() {
        return manager.newSubManager();
    }

    /** The weights and biases of the first layer, then of the second; the network's own. */
    NDList weights() {
        return weights;
    }

    /** The adapted features of N x D inputs: N x H. */
    NDArray features(NDArray inputs) {
        return features(inputs, weights);
    }

    /** What the loss is taken on: N x O. */
    NDArray outputs(NDArray inputs) {
        return outputs(inputs, weights);
    }

    private static NDArray features(NDArray inputs, NDList weights) {
        return inputs.dot(weights.get(0)).add(weights.get(1));
    }

    private static NDArray outputs(NDArray inputs, NDList weights) {
        return features(inputs, weights).maximum(0).dot(weights.get(2)).add(weights.get(3));
    }

    /**
     * The gradients of a loss.
     *
     * @param inputs N x D; everything made here belongs to its manager
     * @param loss of the N x O outputs, a single number
     * @return one for each of the weights
     */
    NDList gradients(NDArray inputs, UnaryOperator<NDArray> loss) {
        NDList copies = new NDList();
        for (NDArray array : weights) {
            NDArray copy = array.duplicate();
            copy.attach(inputs.getManager());
            copy.setRequiresGradient(true);
            copies.add(copy);
        }
        try (GradientCollector collector = Torch.newGradientCollector()) {
            collector.backward(loss.apply(outputs(inputs, copies)));
        }
        return new NDList(copies.stream().map(NDArray::getGradient).toArray(NDArray[]::new));
    }

    /** Moves the weights against their gradients. */
    void descend(NDList gradients, GradientDescent descent) {
        for (int i = 0; i < weights.size(); i++) {
            descent.step(weights.get(i), velocities.get(i), gradients.get(i));
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
