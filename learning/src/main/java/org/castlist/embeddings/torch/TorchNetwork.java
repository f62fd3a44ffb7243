package org.castlist.embeddings.torch;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.Pair;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An ONNX network in libtorch, whose weights can be trained. It holds native memory until it is closed.
 *
 * <p>Native memory has an owner: {@link #manager()} lives as long as the network and owns its parameters. Work on the arrays
 * of a sub-manager that is closed after each step, since the result of an operation belongs to the manager of its left
 * operand.
 *
 * <p>Two limits come from DJL and hold for the whole virtual machine. Only one {@code GradientCollector} may be open at a
 * time, so one network is trained at a time. And whether gradients are recorded is a setting of each thread, on in a new one
 * and off in the main one: {@link #forward} without training records none anywhere, but arithmetic with the parameters of a
 * trainable network does, outside the main thread.
 */
public final class TorchNetwork implements AutoCloseable {
    private final OnnxGraph graph;
    private final TorchScript script;
    private final Model model;

    private TorchNetwork(OnnxGraph graph, TorchScript script, Model model) {
        this.graph = graph;
        this.script = script;
        this.model = model;
    }

    /** A network that is only asked. */
    public static TorchNetwork frozen(OnnxGraph graph, Device device) throws IOException {
        return load(graph, device, false);
    }

    /** A network whose weights record gradients; running statistics and constants stay as they are. */
    public static TorchNetwork trainable(OnnxGraph graph, Device device) throws IOException {
        return load(graph, device, true);
    }

    private static TorchNetwork load(OnnxGraph graph, Device device, boolean trainable) throws IOException {
        TorchScript script = TorchScript.of(graph);
        Model model = Torch.engine().newModel("face network", device);
        try {
            model.load(new ByteArrayInputStream(script.toArchive()), Map.of("mapLocation", "true"));
            model.getBlock().freezeParameters(!trainable);
            return new TorchNetwork(graph, script, model);
        } catch (IOException | RuntimeException e) {
            model.close();
            throw e;
        } catch (MalformedModelException e) {
            model.close();
            throw new IOException("The network could not be rebuilt: " + e.getMessage(), e);
        }
    }

    /** The network as DJL knows it: one input, one output, the batch along the first axis. */
    public Block block() {
        return model.getBlock();
    }

    /** The owner of the parameters; closed with the network. */
    public NDManager manager() {
        return model.getNDManager();
    }

    /**
     * Runs the network.
     *
     * @param batch B x C x H x W, or whatever the network's input is
     * @param training whether to record gradients, which needs an open {@code GradientCollector}; it changes nothing else
     * @return the output, which belongs to the manager of the batch
     */
    public NDArray forward(NDArray batch, boolean training) {
        // The arrays are where the network is: nothing is copied between devices.
        ParameterStore store = new ParameterStore(manager(), false);
        return block().forward(store, new NDList(batch), training).singletonOrThrow();
    }

    /** What training may change, by its name in the ONNX file. The arrays are the network's own: changing one changes it. */
    public Map<String, NDArray> parameters() {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        for (Pair<String, Parameter> named : block().getParameters()) {
            Parameter parameter = named.getValue();
            arrays.put(script.parameters().get(parameter.getName()), parameter.getArray());
        }
        return arrays;
    }

    /** The network as it is now, with the weights that training made; it can be written, loaded again, or put into a larger one. */
    public OnnxGraph toGraph() {
        Map<String, WeightTensor> weights = new LinkedHashMap<>();
        parameters().forEach((name, array) -> weights.put(name, tensorOf(array)));
        return graph.withWeights(weights);
    }

    private static WeightTensor tensorOf(NDArray array) {
        return new WeightTensor(
                Arrays.stream(array.getShape().getShape()).boxed().toList(), array.toFloatArray());
    }

    @Override
    public void close() {
        model.close();
    }
}
