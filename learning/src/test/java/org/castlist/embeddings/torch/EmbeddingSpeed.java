package org.castlist.embeddings.torch;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
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
    private static final int ROUNDS = 8;
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
                System.out.printf("libtorch, batch %d: %.2f ms%n", batch, cheapest(crops, batch, inTorch::embed));
            }
        }
        OnnxGraph graph = OnnxGraph.read(TestNetwork.FILE);
        System.out.printf("training, all of it: %.2f ms%n", training(graph, graph.input(), crops));
        for (String waist : List.of("416", "471", "503")) {
            System.out.printf("training from %s: %.2f ms%n", waist, training(graph.from(waist), waist, crops));
        }
    }

    /** A forward and a backward pass in batches of 16. */
    private static double training(OnnxGraph part, String entry, List<Pixels> crops) throws IOException {
        try (TorchNetwork network = TorchNetwork.trainable(part, Device.cpu());
                NDManager owner = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
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
                        GradientCollector collector =
                                Engine.getEngine("PyTorch").newGradientCollector()) {
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
