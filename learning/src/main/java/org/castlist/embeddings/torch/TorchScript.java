package org.castlist.embeddings.torch;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A network as TorchScript: the text of its forward pass, and the weights that the text speaks of.
 *
 * <p>What training may change are parameters; what it must not are buffers: the running statistics of a batch normalisation,
 * and single numbers that arithmetic is done with, such as the scale of the pixels.
 */
final class TorchScript {
    private static final Set<String> ARITHMETIC = Set.of("Add", "Sub", "Mul", "Div");

    private final OnnxGraph graph;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final Map<String, String> buffers = new LinkedHashMap<>();
    private final StringBuilder lines = new StringBuilder();
    private final String result;

    private TorchScript(OnnxGraph graph) throws UnsupportedNetworkException {
        this.graph = graph;
        nameConstants();
        names.put(graph.input(), "v0");
        int values = 1;
        for (OnnxNode node : graph.nodes()) {
            String expression = Operator.expression(new Call(node, graph, this::nameOf));
            String name = "v" + values++;
            names.put(node.name(), name);
            lines.append("    ").append(name).append(" = ").append(expression).append('\n');
        }
        result = nameOf(graph.output());
    }

    static TorchScript of(OnnxGraph graph) throws UnsupportedNetworkException {
        return new TorchScript(graph);
    }

    /** What training may change: names in the text, each with its name in the ONNX file. */
    Map<String, String> parameters() {
        return parameters;
    }

    /** The network as the file that libtorch loads. */
    byte[] toArchive() {
        Map<String, WeightTensor> tensors = new LinkedHashMap<>();
        parameters.forEach((name, onnxName) ->
                tensors.put(name, graph.constants().weights().get(onnxName)));
        buffers.forEach((name, onnxName) ->
                tensors.put(name, graph.constants().weights().get(onnxName)));
        return new TorchScriptArchive(source(), tensors).toBytes();
    }

    /** The text of the class that libtorch compiles. */
    String source() {
        StringBuilder text = new StringBuilder("class Net(Module):\n");
        text.append("  __parameters__ = [").append(quoted(parameters.keySet())).append("]\n");
        text.append("  __buffers__ = [").append(quoted(buffers.keySet())).append("]\n");
        text.append("  training : bool\n");
        parameters.keySet().forEach(name -> text.append("  ").append(name).append(" : Tensor\n"));
        buffers.keySet().forEach(name -> text.append("  ").append(name).append(" : Tensor\n"));
        text.append("  def forward(self: __torch__.Net,\n    v0: Tensor) -> Tensor:\n");
        return text.append(lines)
                .append("    return ")
                .append(result)
                .append('\n')
                .toString();
    }

    private void nameConstants() {
        for (OnnxNode node : graph.nodes()) {
            for (int i = 0; i < node.inputs().size(); i++) {
                String onnxName = node.inputs().get(i);
                WeightTensor weights = graph.constants().weights().get(onnxName);
                if (weights == null || names.containsKey(onnxName)) {
                    continue;
                }
                boolean fixed = node.operator().equals("BatchNormalization") && i >= 3
                        || ARITHMETIC.contains(node.operator()) && weights.size() == 1;
                Map<String, String> kind = fixed ? buffers : parameters;
                String name = (fixed ? "b" : "p") + kind.size();
                kind.put(name, onnxName);
                names.put(onnxName, "self." + name);
            }
        }
    }

    private String nameOf(String value) throws UnsupportedNetworkException {
        String name = names.get(value);
        if (name == null) {
            throw new UnsupportedNetworkException("The value '" + value
                    + "' is used as numbers, but it is neither weights nor the first output of an earlier node.");
        }
        return name;
    }

    private static String quoted(Set<String> names) {
        StringBuilder text = new StringBuilder();
        names.forEach(name -> text.append('"').append(name).append("\", "));
        return text.toString();
    }
}
