package org.castlist.adaptation.balls;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.castlist.adaptation.training.GradientDescent;
import org.castlist.adaptation.training.Weights;

/**
 * Puts faces on a sphere where each person is a ball of one radius: D -> four linear layers with ReLU between -> unit length
 * [C]. The inputs are scaled to unit length first, which is ours: a track's mean is shorter than its single faces, which the
 * network learns from. It holds native memory until it is closed.
 */
public final class BallNetwork implements AutoCloseable {
    static final int LAYERS = 4;

    private final Weights weights; // D x H1, 1 x H1, H1 x H2, ... 1 x O; then h, a single number
    private final NDList velocities;

    private BallNetwork(Weights weights) {
        this.weights = weights;
        this.velocities =
                new NDList(weights.arrays().stream().map(NDArray::zerosLike).toArray(NDArray[]::new));
    }

    /** An untrained network: normal weights of variance 2 / inputs, biases 0; how the authors' began was not found. */
    static BallNetwork untrained(int dimension, BallLayers layers, Random random) {
        Weights weights = new Weights();
        int[] widths = layers.widths(dimension);
        for (int l = 0; l < LAYERS; l++) {
            weights.addNormal(random, Math.sqrt(2.0 / widths[l]), widths[l], widths[l + 1]);
            weights.addConstant(0, 1, widths[l + 1]);
        }
        weights.addConstant(BallLoss.FIRST_RADIUS, 1);
        return new BallNetwork(weights);
    }

    /** The network that {@link #write} put into a file. */
    public static BallNetwork read(Path file) throws IOException {
        Weights weights = new Weights();
        try {
            BallFile.read(file, weights);
            return new BallNetwork(weights);
        } catch (IOException e) {
            weights.close();
            throw e;
        }
    }

    /** Saves it as tables of NumPy in one archive ({@code .npz}): weight1, bias1, ... weight4, bias4, and h. */
    public void write(Path file) throws IOException {
        BallFile.write(file, weights.arrays());
    }

    /** D. */
    public int dimension() {
        return (int) weights.arrays().get(0).getShape().get(0);
    }

    /** b, the squared radius of a ball that was learned. */
    public double squaredRadius() {
        return BallLoss.squaredRadius(h(weights.arrays()).getFloat());
    }

    /** Where vectors of D numbers lie on the learned sphere. */
    public List<double[]> place(List<double[]> vectors) {
        if (vectors.isEmpty()) {
            return List.of();
        }
        try (NDManager step = newStep()) {
            FloatBuffer inputs = FloatBuffer.allocate(vectors.size() * dimension());
            vectors.forEach(vector -> Arrays.stream(vector).forEach(value -> inputs.put((float) value)));
            NDArray placed =
                    outputs(step.create(inputs.array(), new Shape(vectors.size(), dimension())), weights.arrays());
            float[] values = placed.toFloatArray();
            int width = values.length / vectors.size();
            List<double[]> points = new ArrayList<>();
            for (int start = 0; start < values.length; start += width) {
                points.add(IntStream.range(start, start + width)
                        .mapToDouble(i -> values[i])
                        .toArray());
            }
            return points;
        }
    }

    /** A place for the arrays of one step; to be closed after it. */
    NDManager newStep() {
        return weights.newStep();
    }

    /** Weights and velocities, the network's own. */
    NDList state() {
        return new NDList(weights.arrays()).addAll(velocities);
    }

    /**
     * The gradients of a loss.
     *
     * @param inputs B x D; everything made here belongs to its manager
     * @param loss of the B x O outputs and h, a single number
     * @return one for each of the weights, that of h last
     */
    NDList gradients(NDArray inputs, BinaryOperator<NDArray> loss) {
        return weights.gradients(inputs.getManager(), copies -> loss.apply(outputs(inputs, copies), h(copies)));
    }

    private static NDArray h(NDList weights) {
        return weights.get(2 * LAYERS);
    }

    private static NDArray outputs(NDArray inputs, NDList weights) {
        NDArray values = BallLoss.unit(inputs);
        for (int l = 0; l < LAYERS; l++) {
            NDArray input = l == 0 ? values : Activation.relu(values);
            values = input.matMul(weights.get(2 * l)).add(weights.get(2 * l + 1));
        }
        return BallLoss.unit(values);
    }

    /** Moves the weights against their gradients, and h as another descent says. */
    void descend(NDList gradients, GradientDescent descent, GradientDescent ofRadius) {
        for (int i = 0; i < velocities.size(); i++) {
            GradientDescent one = i == 2 * LAYERS ? ofRadius : descent;
            one.step(weights.arrays().get(i), velocities.get(i), gradients.get(i));
        }
    }

    @Override
    public void close() {
        weights.close();
    }
}
