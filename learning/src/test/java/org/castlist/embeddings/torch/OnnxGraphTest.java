package org.castlist.embeddings.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.castlist.embeddings.torch.TinyGraph.list;
import static org.castlist.embeddings.torch.TinyGraph.real;
import static org.castlist.embeddings.torch.TinyGraph.whole;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.onnx.proto.OnnxMl.ModelProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading a network, and cutting it in two. */
class OnnxGraphTest {

    /** The block of an ArcFace ResNet with its head: the operators, attributes and order of the exported files. */
    private static ModelProto arcFaceBlock() {
        return new TinyGraph(0, 3, 8, 8)
                .weights("w0", 0, 4, 3, 3, 3)
                .weights("b0", 0, 4)
                .node("Conv", "stem", List.of("x", "w0", "b0"), list("pads", 1L, 1L, 1L, 1L))
                .weights("a0", 0.2, 4, 1, 1)
                .node("PRelu", "stemmed", List.of("stem", "a0"))
                .weights("s1", 1, 4)
                .weights("t1", 0, 4)
                .weights("m1", 0, 4)
                .weights("v1", 3, 4)
                .node("BatchNormalization", "n1", List.of("stemmed", "s1", "t1", "m1", "v1"), real("momentum", 0.9f))
                .weights("w1", 0, 4, 4, 3, 3)
                .node(
                        "Conv",
                        "c1",
                        List.of("n1", "w1"),
                        list("pads", 1L, 1L, 1L, 1L),
                        list("strides", 2L, 2L),
                        list("kernel_shape", 3L, 3L))
                .weights("w2", 0, 4, 4, 1, 1)
                .node("Conv", "shortcut", List.of("stemmed", "w2"), list("strides", 2L, 2L))
                .node("Add", "block", List.of("c1", "shortcut"))
                .node("Dropout", "dropped", List.of("block"))
                .node("Flatten", "flat", List.of("dropped"))
                .weights("w3", 0, 5, 64)
                .weights("b3", 0, 5)
                .node("Gemm", "fc", List.of("flat", "w3", "b3"), whole("transB", 1))
                .weights("s4", 1, 5)
                .weights("t4", 0, 5)
                .weights("m4", 0, 5)
                .weights("v4", 3, 5)
                .node("BatchNormalization", "y", List.of("fc", "s4", "t4", "m4", "v4"), real("epsilon", 2e-5f))
                .model();
    }

    @Test
    void rebuildsAnArcFaceResNet() throws Exception {
        float[] input = Reference.noise(2, 3, 3, 8, 8);
        float[] expected = Reference.inOnnxRuntime(arcFaceBlock(), input, 3, 3, 8, 8);
        assertThat(Reference.inTorch(OnnxGraph.of(arcFaceBlock()), input, 3, 3, 8, 8))
                .containsExactly(expected, within(1e-5f));
    }

    @Test
    void aResidualBlockCannotBeCutInTheMiddle() throws IOException {
        OnnxGraph graph = OnnxGraph.of(arcFaceBlock());
        assertThat(graph.waists()).containsExactly("stem", "stemmed", "block", "dropped", "flat", "fc");
        assertThatThrownBy(() -> graph.from("n1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the network cannot be cut at 'n1', only at [stem, stemmed, block, dropped, flat, fc]");
    }

    @Test
    void theTwoPartsShareTheWorkAndTheWeights() throws IOException {
        OnnxGraph graph = OnnxGraph.of(arcFaceBlock());
        for (String waist : graph.waists()) {
            OnnxGraph stem = graph.upTo(waist);
            OnnxGraph top = graph.from(waist);
            assertThat(Stream.concat(stem.nodes().stream(), top.nodes().stream()))
                    .containsExactlyElementsOf(graph.nodes());
            assertThat(Stream.concat(stem.weights().keySet().stream(), top.weights().keySet().stream()))
                    .containsExactlyInAnyOrderElementsOf(graph.weights().keySet());
        }
    }

    @Test
    void theTwoPartsOfTheRealNetworkAnswerAsTheWhole() throws IOException {
        OnnxGraph graph = OnnxGraph.read(TestNetwork.FILE);
        List<String> waists = graph.waists();
        String middle = waists.get(waists.size() / 2);
        try (TorchNetwork whole = TorchNetwork.frozen(graph, Device.cpu());
                TorchNetwork stem = TorchNetwork.frozen(graph.upTo(middle), Device.cpu());
                TorchNetwork top = TorchNetwork.frozen(graph.from(middle), Device.cpu());
                NDManager step = Torch.engine().newBaseManager(Device.cpu())) {
            NDArray crops = TestNetwork.INPUT.batch(step, TestNetwork.noise(3, 6));
            NDArray activations = stem.forward(crops, false);
            // As from a cache: the order of the channels in memory is lost, the numbers are not.
            NDArray cached = step.create(activations.toFloatArray(), activations.getShape());
            assertThat(top.forward(cached, false).toFloatArray())
                    .containsExactly(whole.forward(crops, false).toFloatArray(), within(1e-4f));
            assertThat(cached.getShape()).isNotEqualTo(new Shape(3, 512));
        }
    }

    @Test
    void aTrainedTopGoesBackIntoTheWholeNetwork() throws IOException {
        OnnxGraph graph = OnnxGraph.of(arcFaceBlock());
        OnnxGraph top = graph.from("flat");
        WeightTensor learned = new WeightTensor(List.of(5L), new float[] {1, 2, 3, 4, 5});
        OnnxGraph trained = top.withWeights(Map.of("b3", learned));
        OnnxGraph tuned = graph.withWeights(trained.weights());
        assertThat(tuned.weights()).containsEntry("b3", learned);
        assertThat(tuned.weights().get("w1")).isEqualTo(graph.weights().get("w1"));
    }

    @Test
    void denormalWeightsCountAsZero() {
        WeightTensor weights = new WeightTensor(List.of(3L), new float[] {1e-31f, -1e-40f, 1e-29f});
        assertThat(weights.toArray()).containsExactly(0, 0, 1e-29f);
    }

    @Test
    void saysWhatIsNoNetwork(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("not.onnx"), new byte[] {1, 2, 3, 4});
        assertThatThrownBy(() -> OnnxGraph.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("The file " + file + " is not an ONNX network: ");
        assertThatThrownBy(() -> OnnxGraph.of(new TinyGraph(2).opset(6).model()))
                .isInstanceOf(UnsupportedNetworkException.class)
                .hasMessage("The network uses operator set 6; 7 is the oldest supported.");
    }
}
