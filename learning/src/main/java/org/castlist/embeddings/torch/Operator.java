package org.castlist.embeddings.torch;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The ONNX operators that can be rebuilt, each as one TorchScript expression. An attribute that is not listed is refused, so
 * that no network is ever rebuilt into something else.
 */
enum Operator {
    CONV("Conv", Convolution::emit, "auto_pad", "dilations", "group", "kernel_shape", "pads", "strides"),
    BATCH_NORMALIZATION(
            "BatchNormalization", Layers::batchNormalization, "epsilon", "momentum", "spatial", "training_mode"),
    GEMM("Gemm", Layers::gemm, "alpha", "beta", "transA", "transB"),
    MAT_MUL("MatMul", call -> "torch.matmul(" + call.arg(0) + ", " + call.arg(1) + ")"),
    DROPOUT("Dropout", call -> call.arg(0), "ratio", "seed"),
    IDENTITY("Identity", call -> call.arg(0)),

    P_RELU("PRelu", Activations::pRelu),
    RELU("Relu", call -> "torch.relu(" + call.arg(0) + ")"),
    SIGMOID("Sigmoid", call -> "torch.sigmoid(" + call.arg(0) + ")"),
    CLIP("Clip", Activations::clip, "min", "max"),

    ADD("Add", call -> "torch.add(" + call.arg(0) + ", " + call.arg(1) + ")"),
    SUB("Sub", call -> "torch.sub(" + call.arg(0) + ", " + call.arg(1) + ")"),
    MUL("Mul", call -> "torch.mul(" + call.arg(0) + ", " + call.arg(1) + ")"),
    DIV("Div", call -> "torch.div(" + call.arg(0) + ", " + call.arg(1) + ")"),

    GLOBAL_AVERAGE_POOL("GlobalAveragePool", call -> "torch.adaptive_avg_pool2d(" + call.arg(0) + ", [1, 1])"),
    MAX_POOL(
            "MaxPool",
            Pooling::max,
            "auto_pad",
            "ceil_mode",
            "dilations",
            "kernel_shape",
            "pads",
            "storage_order",
            "strides"),
    AVERAGE_POOL(
            "AveragePool",
            Pooling::average,
            "auto_pad",
            "ceil_mode",
            "count_include_pad",
            "kernel_shape",
            "pads",
            "strides"),

    FLATTEN("Flatten", Shaping::flatten, "axis"),
    RESHAPE("Reshape", Shaping::reshape, "allowzero"),
    TRANSPOSE("Transpose", Shaping::transpose, "perm"),
    CONCAT("Concat", Shaping::concat, "axis"),
    SQUEEZE("Squeeze", Shaping::squeeze, "axes"),
    UNSQUEEZE("Unsqueeze", Shaping::unsqueeze, "axes");

    /** Writes a node as an expression. */
    @FunctionalInterface
    interface Emitter {
        String emit(Call call) throws UnsupportedNetworkException;
    }

    private static final Map<String, Operator> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(operator -> operator.onnxName, Function.identity()));

    private final String onnxName;
    private final Emitter emitter;
    private final Set<String> attributes;

    Operator(String onnxName, Emitter emitter, String... attributes) {
        this.onnxName = onnxName;
        this.emitter = emitter;
        this.attributes = Set.of(attributes);
    }

    /** The names of all, in alphabetical order. */
    static SortedSet<String> names() {
        return new TreeSet<>(BY_NAME.keySet());
    }

    private static Optional<Operator> named(String onnxName) {
        return Optional.ofNullable(BY_NAME.get(onnxName));
    }

    /** The node as an expression of TorchScript. */
    static String expression(Call call) throws UnsupportedNetworkException {
        OnnxNode node = call.node();
        Operator operator = named(node.operator())
                .orElseThrow(() -> new UnsupportedNetworkException("The operator " + node.operator() + " of '"
                        + node.name() + "' is not supported; the supported ones are "
                        + String.join(", ", names()) + "."));
        for (String attribute : node.attributes()) {
            if (!operator.attributes.contains(attribute)) {
                throw call.refuse("the attribute " + attribute);
            }
        }
        return operator.emitter.emit(call);
    }
}
