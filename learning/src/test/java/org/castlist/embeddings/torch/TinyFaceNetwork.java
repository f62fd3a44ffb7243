package org.castlist.embeddings.torch;

import static org.castlist.embeddings.torch.TinyGraph.list;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.castlist.embeddings.FaceNetwork;

/** A made-up face network for real crops, of a few hundred weights: three layers, the last of which is linear. */
public final class TinyFaceNetwork {
    private TinyFaceNetwork() {}

    /** Writes the network; it answers 8 numbers. */
    public static FaceNetwork write(Path folder) throws IOException {
        Path file = folder.resolve("tiny.onnx");
        OnnxGraph.of(new TinyGraph(1, 3, 112, 112)
                        .node(
                                "AveragePool",
                                "small",
                                List.of("x"),
                                list("kernel_shape", 14L, 14L),
                                list("strides", 14L, 14L))
                        .weights("w1", 0, 6, 3, 3, 3)
                        .weights("b1", 0, 6)
                        .node("Conv", "c1", List.of("small", "w1", "b1"), list("strides", 2L, 2L))
                        .weights("a1", 0.2, 6, 1, 1)
                        .node("PRelu", "r1", List.of("c1", "a1"))
                        .weights("w2", 0, 8, 6, 1, 1)
                        .node("Conv", "c2", List.of("r1", "w2"))
                        .weights("a2", 0.2, 8, 1, 1)
                        .node("PRelu", "r2", List.of("c2", "a2"))
                        .weights("w3", 0, 8, 8, 3, 3)
                        .node("Conv", "c3", List.of("r2", "w3"))
                        .integers("flat", 1, 8)
                        .node("Reshape", "y", List.of("c3", "flat"))
                        .model())
                .write(file);
        return new FaceNetwork(file, false, 127, 128);
    }
}
