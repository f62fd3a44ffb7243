package org.castlist.embeddings.torch;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A network as an ONNX file describes it: one input, one output, and the nodes between them in an order in which they can be
 * run. It never changes. It can be cut in two where everything passes through one value, so that the first part can be run
 * once and only the second trained.
 */
public final class OnnxGraph {
    private static final int OLDEST_OPSET = 7;

    private final ModelProto header;
    private final ValueInfoProto input;
    private final ValueInfoProto output;
    private final long fixedBatch;
    private final List<OnnxNode> nodes;
    private final OnnxConstants constants;

    private OnnxGraph(
            ModelProto header,
            ValueInfoProto input,
            ValueInfoProto output,
            long fixedBatch,
            List<OnnxNode> nodes,
            OnnxConstants constants) {
        this.header = header;
        this.input = input;
        this.output = output;
        this.fixedBatch = fixedBatch;
        this.nodes = List.copyOf(nodes);
        this.constants = constants;
    }

    /**
     * Reads an ONNX file.
     *
     * @throws UnsupportedNetworkException when the file is ONNX, but not of a kind that can be rebuilt
     * @throws IOException when the file cannot be read or is not ONNX
     */
    public static OnnxGraph read(Path file) throws IOException {
        try {
            return of(ModelProto.parseFrom(Files.readAllBytes(file)));
        } catch (InvalidProtocolBufferException e) {
            throw new IOException("The file " + file + " is not an ONNX network: " + e.getMessage(), e);
        }
    }

    /** The graph of a network that was read already. */
    public static OnnxGraph of(ModelProto model) throws UnsupportedNetworkException {
        requireKnownOperators(model);
        GraphProto graph = model.getGraph();
        OnnxConstants constants = new OnnxConstants();
        for (TensorProto tensor : graph.getInitializerList()) {
            constants.add(tensor.getName(), tensor);
        }
        List<OnnxNode> nodes = new ArrayList<>();
        for (var proto : graph.getNodeList()) {
            OnnxNode node = new OnnxNode(proto);
            if (node.operator().equals("Constant")) {
                constants.add(node);
            } else {
                nodes.add(node);
            }
        }
        // Old files list the weights among the inputs.
        List<ValueInfoProto> inputs = graph.getInputList().stream()
                .filter(info -> !constants.has(info.getName()))
                .toList();
        if (inputs.size() != 1 || graph.getOutputCount() != 1) {
            throw new UnsupportedNetworkException("The network has " + inputs.size() + " inputs and "
                    + graph.getOutputCount() + " outputs; it must have one of each.");
        }
        ModelProto header = model.toBuilder().clearGraph().build();
        return new OnnxGraph(header, inputs.get(0), graph.getOutput(0), batchOf(inputs.get(0)), nodes, constants);
    }

    private static void requireKnownOperators(ModelProto model) throws UnsupportedNetworkException {
        long opset = model.getOpsetImportList().stream()
                .filter(set -> set.getDomain().isEmpty() || set.getDomain().equals("ai.onnx"))
                .mapToLong(OperatorSetIdProto::getVersion)
                .findFirst()
                .orElse(0);
        if (opset < OLDEST_OPSET) {
            throw new UnsupportedNetworkException(
                    "The network uses operator set " + opset + "; " + OLDEST_OPSET + " is the oldest supported.");
        }
    }

    /** Name of the value that goes in. */
    public String input() {
        return input.getName();
    }

    /** Name of the value that comes out. */
    public String output() {
        return output.getName();
    }

    /** The nodes in an order in which they can be run; constants are not among them. */
    public List<OnnxNode> nodes() {
        return nodes;
    }

    /** The weights by their names in the file. */
    public Map<String, WeightTensor> weights() {
        return Collections.unmodifiableMap(constants.weights());
    }

    OnnxConstants constants() {
        return constants;
    }

    /** How many pictures the file takes at once; 0 when it leaves that open. */
    long fixedBatch() {
        return fixedBatch;
    }

    /**
     * The values through which everything passes, from the input to the output, both excluded: where the network can be cut
     * into {@link #upTo} and {@link #from}. In a residual network these are the ends of its blocks and what lies between them.
     */
    public List<String> waists() {
        Map<String, Integer> lastUse = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            for (String name : nodes.get(i).inputs()) {
                lastUse.put(name, i);
            }
        }
        List<String> waists = new ArrayList<>();
        Set<String> awaited = new HashSet<>(Set.of(input()));
        for (int i = 0; i + 1 < nodes.size(); i++) {
            int now = i;
            nodes.get(i).outputs().stream().filter(lastUse::containsKey).forEach(awaited::add);
            awaited.removeIf(name -> lastUse.getOrDefault(name, now) <= now);
            if (awaited.size() == 1) {
                String waist = awaited.iterator().next();
                if (!waists.contains(waist) && !waist.equals(input())) {
                    waists.add(waist);
                }
            }
        }
        return waists;
    }

    /** The part that makes a {@linkplain #waists() waist} of the input. */
    public OnnxGraph upTo(String waist) {
        Set<String> needed = neededFor(waist);
        List<OnnxNode> part = nodes.stream()
                .filter(node -> node.outputs().stream().anyMatch(needed::contains))
                .toList();
        return new OnnxGraph(header, input, named(waist), fixedBatch, part, constantsOf(part));
    }

    /** The part that makes the output of a {@linkplain #waists() waist}. */
    public OnnxGraph from(String waist) {
        Set<String> before = neededFor(waist);
        List<OnnxNode> part = nodes.stream()
                .filter(node -> node.outputs().stream().noneMatch(before::contains))
                .toList();
        return new OnnxGraph(header, named(waist), output, fixedBatch, part, constantsOf(part));
    }

    /**
     * The same network with other weights.
     *
     * @param changed by name; each must be in this network and keep its shape
     */
    public OnnxGraph withWeights(Map<String, WeightTensor> changed) {
        OnnxConstants mixed = new OnnxConstants(new LinkedHashMap<>(constants.weights()), constants.integers());
        changed.forEach((name, tensor) -> {
            WeightTensor old = constants.weights().get(name);
            if (old == null || !old.shape().equals(tensor.shape())) {
                throw new IllegalArgumentException(
                        "the network has no weights '" + name + "' of shape " + tensor.shape());
            }
            mixed.weights().put(name, tensor);
        });
        return new OnnxGraph(header, input, output, fixedBatch, nodes, mixed);
    }

    /** Writes the network as an ONNX file, for this program or any other. */
    public void write(Path file) throws IOException {
        Files.write(file, toModel().toByteArray());
    }

    private ModelProto toModel() {
        GraphProto.Builder graph =
                GraphProto.newBuilder().setName("castlist").addInput(input).addOutput(output);
        nodes.forEach(node -> graph.addNode(node.proto()));
        constants
                .weights()
                .forEach((name, tensor) -> graph.addInitializer(TensorProto.newBuilder()
                        .setName(name)
                        .addAllDims(tensor.shape())
                        .setDataType(TensorProto.DataType.FLOAT_VALUE)
                        .setRawData(ByteString.copyFrom(tensor.toBytes()))));
        constants
                .integers()
                .forEach((name, values) -> graph.addInitializer(TensorProto.newBuilder()
                        .setName(name)
                        .addDims(values.size())
                        .setDataType(TensorProto.DataType.INT64_VALUE)
                        .addAllInt64Data(values)));
        return header.toBuilder().setGraph(graph).build();
    }

    private Set<String> neededFor(String value) {
        if (!waists().contains(value)) {
            throw new IllegalArgumentException("the network cannot be cut at '" + value + "', only at " + waists());
        }
        Set<String> needed = new HashSet<>(Set.of(value));
        for (int i = nodes.size() - 1; i >= 0; i--) {
            OnnxNode node = nodes.get(i);
            if (node.outputs().stream().anyMatch(needed::contains)) {
                needed.addAll(node.inputs());
                needed.addAll(node.outputs());
            }
        }
        return needed;
    }

    private OnnxConstants constantsOf(List<OnnxNode> part) {
        OnnxConstants used = new OnnxConstants();
        for (OnnxNode node : part) {
            for (String name : node.inputs()) {
                WeightTensor weights = constants.weights().get(name);
                List<Long> integers = constants.integers().get(name);
                if (weights != null) {
                    used.weights().put(name, weights);
                }
                if (integers != null) {
                    used.integers().put(name, integers);
                }
            }
        }
        return used;
    }

    /** A value of 32-bit numbers whose shape is left open. */
    private static ValueInfoProto named(String name) {
        TypeProto.Tensor floats = TypeProto.Tensor.newBuilder()
                .setElemType(TensorProto.DataType.FLOAT_VALUE)
                .build();
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(floats))
                .build();
    }

    private static long batchOf(ValueInfoProto input) {
        var shape = input.getType().getTensorType().getShape();
        return shape.getDimCount() == 0 ? 0 : shape.getDim(0).getDimValue();
    }
}
