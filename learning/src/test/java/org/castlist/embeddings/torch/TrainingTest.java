package org.castlist.embeddings.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.castlist.embeddings.torch.TinyGraph.list;
import static org.castlist.embeddings.torch.TinyGraph.real;
import static org.castlist.embeddings.torch.TinyGraph.whole;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.onnx.proto.OnnxMl.ModelProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a rebuilt network learns, and what it keeps. */
class TrainingTest {
    private static final long[] TINY_INPUT = {2, 2, 8, 8};

    /** Every operator that has something to learn, and a branch. */
    private static ModelProto tiny() {
        return new TinyGraph(1, 2, 8, 8)
                .tensor("scale", new float[] {0.5f})
                .node("Mul", "scaled", List.of("x", "scale"))
                .weights("w1", 0, 6, 2, 3, 3)
                .weights("b1", 0, 6)
                .node("Conv", "c1", List.of("scaled", "w1", "b1"), list("pads", 1L, 1L, 1L, 1L))
                .weights("s", 1, 6)
                .weights("sb", 0, 6)
                .weights("m", 0, 6)
                .weights("v", 3, 6)
                .node("BatchNormalization", "n1", List.of("c1", "s", "sb", "m", "v"))
                .weights("a", 0.2, 6, 1, 1)
                .node("PRelu", "r1", List.of("n1", "a"))
                .weights("w2", 0, 6, 1, 3, 3)
                .node("Conv", "c2", List.of("r1", "w2"), list("pads", 1L, 1L, 1L, 1L), whole("group", 6))
                .node("Sigmoid", "g", List.of("c2"))
                .node("Add", "sum", List.of("r1", "g"))
                .node("AveragePool", "p", List.of("sum"), list("kernel_shape", 2L, 2L), list("strides", 2L, 2L))
                .integers("flat", 1, 96)
                .node("Reshape", "f", List.of("p", "flat"))
                .weights("w3", 0, 3, 96)
                .weights("b3", 0, 3)
                .node("Gemm", "y", List.of("f", "w3", "b3"), whole("transB", 1), real("alpha", 0.5f))
                .model();
    }

    /** Half the sum of the squares of what the network answers, by plain loops over a forward pass. */
    private static double loss(OnnxGraph graph, float[] input, long... shape) throws IOException {
        double sum = 0;
        for (float value : Reference.inTorch(graph, input, shape)) {
            sum += (double) value * value / 2;
        }
        return sum;
    }

    private static Map<String, float[]> gradients(OnnxGraph graph, float[] input, long... shape) throws IOException {
        try (TorchNetwork network = TorchNetwork.trainable(graph, Device.cpu());
                NDManager step = network.manager().newSubManager();
                GradientCollector collector = Torch.newGradientCollector()) {
            NDArray output = network.forward(step.create(input, new Shape(shape)), true);
            collector.backward(output.square().sum().div(2));
            Map<String, float[]> gradients = new LinkedHashMap<>();
            network.parameters().forEach((name, array) -> {
                try (NDArray gradient = array.getGradient()) {
                    gradients.put(name, gradient.toFloatArray());
                }
            });
            return gradients;
        }
    }

    private static OnnxGraph moved(OnnxGraph graph, String name, int index, float by) {
        WeightTensor weights = graph.weights().get(name);
        assertThat(weights).isNotNull();
        float[] values = weights.toArray();
        values[index] += by;
        return graph.withWeights(Map.of(name, new WeightTensor(weights.shape(), values)));
    }

    private static double slope(OnnxGraph graph, String name, int index, float by, float[] input, long... shape)
            throws IOException {
        double above = loss(moved(graph, name, index, by), input, shape);
        double below = loss(moved(graph, name, index, -by), input, shape);
        return (above - below) / (2 * by);
    }

    @Test
    void gradientsAgreeWithFiniteDifferences() throws IOException {
        OnnxGraph graph = OnnxGraph.of(tiny());
        float[] input = Reference.noise(3, TINY_INPUT);
        Map<String, float[]> gradients = gradients(graph, input, TINY_INPUT);
        assertThat(gradients.keySet()).containsExactly("w1", "b1", "s", "sb", "a", "w2", "w3", "b3");
        for (Map.Entry<String, float[]> gradient : gradients.entrySet()) {
            float[] values = gradient.getValue();
            for (int i = 0; i < values.length; i += Math.max(1, values.length / 3)) {
                double expected = slope(graph, gradient.getKey(), i, 1e-3f, input, TINY_INPUT);
                assertThat((double) values[i])
                        .as(gradient.getKey() + " " + i)
                        .isCloseTo(expected, within(0.02 * Math.abs(expected) + 2e-3));
            }
        }
    }

    @Test
    void gradientsOfTheRealNetworkAgreeToo() throws IOException {
        OnnxGraph graph = OnnxGraph.read(TestNetwork.FILE);
        long[] shape = {1, 3, 112, 112};
        float[] input;
        try (NDManager owner = Torch.engine().newBaseManager(Device.cpu())) {
            input = TestNetwork.INPUT
                    .batch(owner, TestNetwork.faces().subList(0, 1))
                    .toFloatArray();
        }
        Map<String, float[]> gradients = gradients(graph, input, shape);
        for (String name : List.of("519", "668", "522", "582", "666", "667")) {
            float[] values = gradients.getOrDefault(name, new float[0]);
            int steepest = steepest(values);
            double expected = slope(graph, name, steepest, 2e-3f, input, shape);
            assertThat((double) values[steepest]).as(name).isCloseTo(expected, within(0.03 * Math.abs(expected)));
        }
    }

    private static int steepest(float[] values) {
        int steepest = 0;
        for (int i = 0; i < values.length; i++) {
            if (Math.abs(values[i]) > Math.abs(values[steepest])) {
                steepest = i;
            }
        }
        return steepest;
    }

    /** One step of plain gradient descent on half the squared distance to a target. */
    private static double descend(TorchNetwork network, float[] input, float rate, long... shape) {
        try (NDManager step = network.manager().newSubManager()) {
            NDArray batch = step.create(input, new Shape(shape));
            double loss;
            try (GradientCollector collector = Torch.newGradientCollector()) {
                NDArray output = network.forward(batch, true);
                NDArray value = output.sub(1).square().mean();
                collector.backward(value);
                loss = value.getFloat();
            }
            for (NDArray weights : network.parameters().values()) {
                try (NDArray gradient = weights.getGradient();
                        NDArray change = gradient.mul(rate)) {
                    weights.subi(change);
                    gradient.subi(gradient);
                }
            }
            return loss;
        }
    }

    @Test
    void aFewStepsOfTrainingLowerALoss() throws IOException {
        float[] input = Reference.noise(4, 4, 3, 112, 112);
        try (TorchNetwork network = TorchNetwork.trainable(OnnxGraph.read(TestNetwork.FILE), Device.cpu())) {
            List<Double> losses = new ArrayList<>();
            for (int step = 0; step < 6; step++) {
                losses.add(descend(network, input, 0.02f, 4, 3, 112, 112));
            }
            assertThat(losses.get(5)).isLessThan(0.9 * losses.get(0));
        }
    }

    @Test
    void whatMayNotBeLearnedStays() throws IOException {
        OnnxGraph graph = OnnxGraph.of(tiny());
        try (TorchNetwork network = TorchNetwork.trainable(graph, Device.cpu())) {
            descend(network, Reference.noise(3, TINY_INPUT), 0.01f, TINY_INPUT);
            OnnxGraph after = network.toGraph();
            assertThat(graph.weights().keySet())
                    .filteredOn(name -> Objects.equals(
                            graph.weights().get(name), after.weights().get(name)))
                    .containsExactlyInAnyOrder("scale", "m", "v");
        }
    }

    @Test
    void aTrainedNetworkAnswersTheSameAfterItWasWrittenAndRead(@TempDir Path folder) throws Exception {
        float[] input = Reference.noise(3, TINY_INPUT);
        Path file = folder.resolve("trained.onnx");
        float[] answer;
        try (TorchNetwork network = TorchNetwork.trainable(OnnxGraph.of(tiny()), Device.cpu())) {
            descend(network, input, 0.01f, TINY_INPUT);
            network.toGraph().write(file);
            try (NDManager step = network.manager().newSubManager()) {
                answer = network.forward(step.create(input, new Shape(TINY_INPUT)), false)
                        .toFloatArray();
            }
        }
        assertThat(Reference.inTorch(OnnxGraph.read(file), input, TINY_INPUT)).containsExactly(answer);
        float[] first = Arrays.copyOf(input, input.length / 2);
        assertThat(Reference.inOnnxRuntime(ModelProto.parseFrom(Files.readAllBytes(file)), first, 1, 2, 8, 8))
                .containsExactly(Arrays.copyOf(answer, 3), within(1e-5f));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "resident memory is read from /proc")
    void aThousandStepsKeepMemoryBounded() throws IOException {
        float[] input = Reference.noise(3, 16, 2, 8, 8);
        try (TorchNetwork network = TorchNetwork.trainable(OnnxGraph.of(tiny()), Device.cpu())) {
            for (int step = 0; step < 200; step++) {
                descend(network, input, 1e-4f, 16, 2, 8, 8);
            }
            int arrays = network.manager().getManagedArrays().size();
            long growth = Growth.ofQuietestQuarter(quarter -> {
                for (int step = 0; step < 250; step++) {
                    descend(network, input, 1e-4f, 16, 2, 8, 8);
                }
            });
            assertThat(growth).isLessThan(15_000);
            assertThat(network.manager().getManagedArrays()).hasSize(arrays);
        }
    }
}
