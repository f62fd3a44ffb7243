package org.castlist.embeddings.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.castlist.embeddings.torch.TinyGraph.list;
import static org.castlist.embeddings.torch.TinyGraph.real;
import static org.castlist.embeddings.torch.TinyGraph.text;
import static org.castlist.embeddings.torch.TinyGraph.whole;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operator alone, against ONNX Runtime. */
class OperatorTest {
    private static final long[] SHAPE = {2, 4, 7, 7};
    private static final List<String> X = List.of("x");

    private static TinyGraph tiny() {
        return new TinyGraph(SHAPE);
    }

    /** At least one network an operator; the name begins with the operator's. */
    private static Map<String, TinyGraph> networks() {
        Map<String, TinyGraph> all = new LinkedHashMap<>();
        convolutions(all);
        layers(all);
        pooling(all);
        shaping(all);
        return all;
    }

    private static void convolutions(Map<String, TinyGraph> all) {
        List<String> xwb = List.of("x", "w", "b");
        all.put("Conv", tiny().weights("w", 0, 6, 4, 3, 3).weights("b", 0, 6).node("Conv", "y", xwb));
        all.put(
                "Conv strided, dilated, without bias",
                tiny().weights("w", 0, 6, 4, 3, 2)
                        .node(
                                "Conv",
                                "y",
                                List.of("x", "w"),
                                list("strides", 2L, 1L),
                                list("dilations", 1L, 2L),
                                list("pads", 1L, 2L, 1L, 2L)));
        all.put(
                "Conv by depth",
                tiny().weights("w", 0, 4, 1, 3, 3)
                        .weights("b", 0, 4)
                        .node("Conv", "y", xwb, whole("group", 4), list("pads", 1L, 1L, 1L, 1L)));
        all.put(
                "Conv padded unevenly",
                tiny().weights("w", 0, 6, 2, 3, 3)
                        .weights("b", 0, 6)
                        .node("Conv", "y", xwb, whole("group", 2), list("pads", 0L, 1L, 2L, 3L)));
    }

    private static void layers(Map<String, TinyGraph> all) {
        all.put(
                "BatchNormalization",
                tiny().weights("s", 1, 4)
                        .weights("b", 0, 4)
                        .weights("m", 0, 4)
                        .weights("v", 3, 4)
                        .node("BatchNormalization", "y", List.of("x", "s", "b", "m", "v"), real("epsilon", 2e-5f)));
        all.put(
                "Gemm",
                new TinyGraph(3, 5)
                        .weights("w", 0, 6, 5)
                        .weights("b", 0, 6)
                        .node(
                                "Gemm",
                                "y",
                                List.of("x", "w", "b"),
                                whole("transB", 1),
                                real("alpha", 0.5f),
                                real("beta", 2)));
        all.put(
                "Gemm without bias",
                new TinyGraph(5, 3).weights("w", 0, 5, 6).node("Gemm", "y", List.of("x", "w"), whole("transA", 1)));
        all.put("MatMul", tiny().weights("w", 0, 7, 3).node("MatMul", "y", List.of("x", "w")));
        all.put("Dropout", tiny().node("Dropout", "y", X, real("ratio", 0.4f)));
        all.put("Identity", tiny().node("Identity", "y", X));
        all.put("PRelu", tiny().weights("a", 0.2, 4, 1, 1).node("PRelu", "y", List.of("x", "a")));
        all.put("PRelu of one slope", tiny().weights("a", 0.2, 1).node("PRelu", "y", List.of("x", "a")));
        all.put("Relu", tiny().node("Relu", "y", X));
        all.put("Sigmoid", tiny().node("Sigmoid", "y", X));
        all.put("Clip", tiny().tensor("a", new float[] {-0.5f}).node("Clip", "y", List.of("x", "a")));
        all.put("Clip by attributes", tiny().opset(9).node("Clip", "y", X, real("min", -0.5f), real("max", 0.25f)));
        for (String operator : List.of("Add", "Sub", "Mul", "Div")) {
            all.put(operator, tiny().weights("w", 3, 4, 1, 1).node(operator, "y", List.of("x", "w")));
            all.put(operator + " from one number", tiny().weights("w", 3, 1).node(operator, "y", List.of("w", "x")));
        }
    }

    private static void pooling(Map<String, TinyGraph> all) {
        all.put("GlobalAveragePool", tiny().node("GlobalAveragePool", "y", X));
        all.put("MaxPool", tiny().node("MaxPool", "y", X, list("kernel_shape", 2L, 3L)));
        all.put(
                "MaxPool strided",
                tiny().node(
                                "MaxPool",
                                "y",
                                X,
                                list("kernel_shape", 3L, 3L),
                                list("strides", 2L, 2L),
                                list("pads", 1L, 1L, 1L, 1L)));
        all.put(
                "AveragePool",
                tiny().node(
                                "AveragePool",
                                "y",
                                X,
                                list("kernel_shape", 3L, 2L),
                                list("strides", 2L, 2L),
                                list("pads", 1L, 0L, 1L, 0L)));
        all.put(
                "AveragePool with its padding",
                tiny().node(
                                "AveragePool",
                                "y",
                                X,
                                list("kernel_shape", 2L, 2L),
                                list("strides", 2L, 2L),
                                list("pads", 1L, 1L, 1L, 1L),
                                whole("count_include_pad", 1)));
    }

    private static void shaping(Map<String, TinyGraph> all) {
        all.put("Flatten", tiny().node("Flatten", "y", X));
        all.put("Reshape", tiny().integers("s", 0, 2, -1).node("Reshape", "y", List.of("x", "s")));
        all.put("Transpose", tiny().node("Transpose", "y", X, list("perm", 0L, 2L, 3L, 1L)));
        all.put("Concat", tiny().node("Relu", "r", X).node("Concat", "y", List.of("x", "r", "x"), whole("axis", 1)));
        all.put("Squeeze", new TinyGraph(2, 3, 1, 1).node("Squeeze", "y", X, list("axes", 2L, 3L)));
        all.put(
                "Squeeze by an input",
                new TinyGraph(2, 3, 1, 1).opset(13).integers("a", -1, -2).node("Squeeze", "y", List.of("x", "a")));
        all.put("Unsqueeze", tiny().node("Unsqueeze", "y", X, list("axes", 4L, 1L)));
        all.put("Unsqueeze by an input", tiny().opset(13).integers("a", -1).node("Unsqueeze", "y", List.of("x", "a")));
    }

    private static Stream<Named<TinyGraph>> networksByName() {
        return networks().entrySet().stream().map(network -> Named.of(network.getKey(), network.getValue()));
    }

    @ParameterizedTest
    @MethodSource("networksByName")
    void answersLikeOnnxRuntime(TinyGraph tiny) throws Exception {
        ModelProto model = tiny.model();
        long[] shape = model.getGraph().getInput(0).getType().getTensorType().getShape().getDimList().stream()
                .mapToLong(length -> length.getDimValue())
                .toArray();
        float[] input = Reference.noise(3, shape);
        float[] expected = Reference.inOnnxRuntime(model, input, shape);
        assertThat(Reference.inTorch(OnnxGraph.of(model), input, shape)).containsExactly(expected, within(1e-5f));
    }

    @Test
    void everyOperatorIsTried() {
        Set<String> tried =
                networks().keySet().stream().map(name -> name.split(" ")[0]).collect(Collectors.toSet());
        assertThat(Operator.names()).containsExactlyInAnyOrderElementsOf(tried);
    }

    @Test
    void refusesAnUnknownOperatorByName() throws Exception {
        OnnxGraph graph = OnnxGraph.of(tiny().node("Mish", "y", X).model());
        assertThatThrownBy(() -> TorchScript.of(graph))
                .isInstanceOf(UnsupportedNetworkException.class)
                .hasMessageStartingWith("The operator Mish of 'y' is not supported; the supported ones are Add, ");
    }

    @Test
    void refusesAnUnknownFormByName() throws Exception {
        Map<String, TinyGraph> forms = Map.of(
                "The operator Conv of 'y' is not supported with auto_pad SAME_UPPER.",
                tiny().weights("w", 0, 6, 4, 3, 3).node("Conv", "y", List.of("x", "w"), text("auto_pad", "SAME_UPPER")),
                "The operator Conv of 'y' is not supported with weights of 3 axes; only pictures can be convolved.",
                tiny().weights("w", 0, 6, 4, 3).node("Conv", "y", List.of("x", "w")),
                "The operator Add of 'y' is not supported with the attribute axis.",
                tiny().weights("w", 0, 4).node("Add", "y", List.of("x", "w"), whole("axis", 1)),
                "The operator PRelu of 'y' is not supported with slopes of shape [7].",
                tiny().weights("a", 0, 7).node("PRelu", "y", List.of("x", "a")),
                "The operator Flatten of 'y' is not supported with axis 2.",
                tiny().node("Flatten", "y", X, whole("axis", 2)),
                "The operator Squeeze of 'y' is not supported with the input 1 that is not a constant of the file.",
                tiny().node("Squeeze", "y", X),
                "The value 'i' is used as numbers, but it is neither weights nor the first output of an earlier node.",
                tiny().integers("i", 3).node("Add", "y", List.of("x", "i")));
        for (Map.Entry<String, TinyGraph> form : forms.entrySet()) {
            OnnxGraph graph = OnnxGraph.of(form.getValue().model());
            assertThatThrownBy(() -> TorchScript.of(graph))
                    .isInstanceOf(UnsupportedNetworkException.class)
                    .hasMessage(form.getKey());
        }
    }

    @Test
    void anyBatchFitsThoughTheFileSaysOne() throws Exception {
        ModelProto model = new TinyGraph(1, 4, 7, 7)
                .integers("s", 1, 196)
                .node("Reshape", "y", List.of("x", "s"))
                .model();
        float[] input = Reference.noise(5, 3, 4, 7, 7);
        assertThat(Reference.inTorch(OnnxGraph.of(model), input, 3, 4, 7, 7)).containsExactly(input);
    }
}
