package org.castlist.adaptation.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Random;
import java.util.function.Function;
import org.castlist.embeddings.torch.Torch;

/**
 * Weights that are trained, and what else of native memory a training keeps from step to step; all of it until it is closed.
 *
 * <p>The weights themselves never record gradients: each step learns on a copy, so that it does not matter on which thread
 * it runs.
 */
public final class Weights implements AutoCloseable {
    private final NDManager manager = Torch.engine().newBaseManager(Torch.device());
    private final NDList arrays = new NDList();

    /** Adds normal weights with a standard deviation. */
    public NDArray addNormal(Random random, double deviation, long... shape) {
        float[] values = new float[Math.toIntExact(new Shape(shape).size())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * deviation);
        }
        return add(manager.create(values, new Shape(shape)));
    }

    /** Adds weights of one value. */
    public NDArray addConstant(double value, long... shape) {
        return add(manager.zeros(new Shape(shape)).addi(value));
    }

    /** Adds weights that were made with {@link #manager}. */
    public NDArray add(NDArray array) {
        arrays.add(array);
        return array;
    }

    /** The weights in the order they were added; changing one changes it. */
    public NDList arrays() {
        return arrays;
    }

    /** The owner of all of it, for what else a training keeps. */
    public NDManager manager() {
        return manager;
    }

    /** A place for the arrays of one step; to be closed after it. */
    public NDManager newStep() {
        return manager.newSubManager();
    }

    /**
     * The gradients of a loss.
     *
     * @param step owns everything that is made here, as long as the loss starts its calculations from arrays of its own
     * @param loss of a copy of the weights, a single number
     * @return one for each of the weights
     */
    public NDList gradients(NDManager step, Function<NDList, NDArray> loss) {
        NDList copies = new NDList();
        for (NDArray array : arrays) {
            NDArray copy = array.duplicate();
            copy.attach(step);
            copy.setRequiresGradient(true);
            copies.add(copy);
        }
        try (GradientCollector collector = Torch.newGradientCollector()) {
            collector.backward(loss.apply(copies));
        }
        return new NDList(copies.stream().map(NDArray::getGradient).toArray(NDArray[]::new));
    }

    /** Copies values into arrays of the same shapes. */
    public static void copy(NDList from, NDList to) {
        if (from.size() != to.size()) {
            throw new IllegalArgumentException(from.size() + " arrays do not fit into " + to.size());
        }
        for (int i = 0; i < to.size(); i++) {
            from.get(i).copyTo(to.get(i));
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
