package org.castlist.embeddings.torch;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.castlist.embeddings.onnx.OnnxEmbedder;
import org.castlist.models.ModelCard.Kind;
import org.castlist.models.OnnxNetwork;
import org.castlist.video.Pixels;

/**
 * Prints what one embedding costs in ONNX Runtime and in libtorch: milliseconds of the process's CPU time a crop, the
 * cheapest of some rounds; and what a crop costs in training, by how much of the network is trained. Run with one thread: {@code -Dai.djl.pytorch.num_threads=1}.
 */
final class EmbeddingSpeed {
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final int ROUNDS = 10;
    private static final int CROPS = 64;

    private EmbeddingSpeed() {}

    @FunctionalInterface
    private interface Work {
        void embed(List<Pixels> crops) throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        List<Pixels> crops = TestNetwork.noise(CROPS, 1);
        try (OnnxNetwork onnx = TestNetwork.open(Kind.EMBEDDER);
                TorchNetwork torch = TorchNetwork.frozen(OnnxGraph.read(TestNetwork.FILE), Device.cpu())) {
            OnnxEmbedder inOnnxRuntime = new OnnxEmbedder(onnx, false);
            TorchEmbedder inTorch = new TorchEmbedder(torch, TestNetwork.INPUT);
            System.out.printf(
                    "ONNX Runtime, batch 1: %.2f ms%n", cheapest(crops, 1, some -> inOnnxRuntime.embed(some.get(0))));
            for (int batch : new int[] {1, 8, 32}) {
                System.out.printf(
                        "ONNX Runtime, batch %d, numbers only: %.2f ms%n", batch, inOnnxRuntime(crops, batch));
                System.out.printf("libtorch, batch %d: %.2f ms%n", batch, cheapest(crops, batch, inTorch::embed));
            }
        }
        OnnxGraph graph = OnnxGraph.read(TestNetwork.FILE);
        System.out.printf("training, all of it: %.2f ms%n", training(graph, graph.input(), crops));
        for (String waist : List.of("416", "471", "503")) {
            System.out.printf("training from %s: %.2f ms%n", waist, training(graph.from(waist), waist, crops));
        }
    }

    /** The same network with its batch left open, which the file fixes at one. */
    private static double inOnnxRuntime(List<Pixels> crops, int batch) throws IOException {
        ModelProto.Builder model = ModelProto.parseFrom(Files.readAllBytes(TestNetwork.FILE)).toBuilder();
        GraphProto.Builder graph = model.getGraphBuilder();
        graph.getInputBuilder(0)
                .getTypeBuilder()
                .getTensorTypeBuilder()
                .getShapeBuilder()
                .getDimBuilder(0)
                .setDimParam("n");
        graph.getOutputBuilder(0).getTypeBuilder().getTensorTypeBuilder().clearShape();
        for (TensorProto.Builder tensor : graph.getInitializerBuilderList()) {
            if (tensor.getName().equals("703")) {
                tensor.clearRawData().addAllInt64Data(List.of(-1L, 512L));
            }
        }
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                NDManager owner = Torch.engine().newBaseManager(Device.cpu())) {
            options.setIntraOpNumThreads(1);
            options.addConfigEntry("session.set_denormal_as_zero", "1");
            float[] input =
                    TestNetwork.INPUT.batch(owner, crops.subList(0, batch)).toFloatArray();
            try (OrtSession session = environment.createSession(model.build().toByteArray(), options);
                    OnnxTensor tensor = OnnxTensor.createTensor(
                            environment, FloatBuffer.wrap(input), new long[] {batch, 3, 112, 112})) {
                return cheapest(crops, batch, some -> run(session, tensor));
            }
        } catch (OrtException e) {
            throw new IOException(e);
        }
    }

    private static void run(OrtSession session, OnnxTensor tensor) throws IOException {
        try {
            session.run(Map.of("input", tensor)).close();
        } catch (OrtException e) {
            throw new IOException(e);
        }
    }

    /** A forward and a backward pass in batches of 16. */
    private static double training(OnnxGraph part, String entry, List<Pixels> crops) throws IOException {
        try (TorchNetwork network = TorchNetwork.trainable(part, Device.cpu());
                NDManager owner = Torch.engine().newBaseManager(Device.cpu())) {
            NDArray input = TestNetwork.INPUT.batch(owner, crops.subList(0, 16));
            OnnxGraph whole = OnnxGraph.read(TestNetwork.FILE);
            if (!entry.equals(whole.input())) {
                try (TorchNetwork stem = TorchNetwork.frozen(whole.upTo(entry), Device.cpu())) {
                    input = stem.forward(input, false);
                }
            }
            NDArray cached = input;
            return cheapest(crops, 16, some -> {
                try (NDManager step = owner.newSubManager();
                        GradientCollector collector = Torch.newGradientCollector()) {
                    NDArray batch = cached.duplicate();
                    batch.attach(step);
                    collector.backward(network.forward(batch, true).square().mean());
                }
            });
        }
    }

    private static double cheapest(List<Pixels> crops, int batch, Work work) throws IOException {
        double cheapest = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            long before = PROCESS.getProcessCpuTime();
            for (int start = 0; start < CROPS; start += batch) {
                work.embed(crops.subList(start, start + batch));
            }
            cheapest = Math.min(cheapest, (PROCESS.getProcessCpuTime() - before) / 1e6 / CROPS);
        }
        return cheapest;
    }
}
