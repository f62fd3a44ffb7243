package org.castlist.adaptation.videoclusternet;

import ai.djl.ndarray.NDArray;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.castlist.embeddings.torch.OnnxGraph;
import org.castlist.embeddings.torch.OnnxNode;
import org.castlist.embeddings.torch.Torch;
import org.castlist.embeddings.torch.TorchNetwork;

/**
 * The adapted network cut before its last linear layer, which is where dropout sits; where the head learned alone, before the
 * head. It holds native memory until it is closed.
 */
final class LastLayer implements AutoCloseable {
    private static final Set<String> LINEAR = Set.of("Gemm", "MatMul", "Conv");

    private final TeacherAndStudent network;
    private final Optional<TorchNetwork> before;
    private final Optional<TorchNetwork> after;

    private LastLayer(TeacherAndStudent network, Optional<TorchNetwork> before, Optional<TorchNetwork> after) {
        this.network = network;
        this.before = before;
        this.after = after;
    }

    /** Of a network as it is now. */
    static LastLayer of(TeacherAndStudent network) throws IOException {
        Optional<OnnxGraph> layers = network.layers().teacherGraph();
        if (layers.isEmpty()) {
            return new LastLayer(network, Optional.empty(), Optional.empty());
        }
        OnnxGraph graph = layers.get();
        String input = inputOf(graph);
        if (input.equals(graph.input())) {
            TorchNetwork all = TorchNetwork.frozen(graph, Torch.device());
            return new LastLayer(network, Optional.empty(), Optional.of(all));
        }
        TorchNetwork before = TorchNetwork.frozen(graph.upTo(input), Torch.device());
        try {
            TorchNetwork after = TorchNetwork.frozen(graph.from(input), Torch.device());
            return new LastLayer(network, Optional.of(before), Optional.of(after));
        } catch (IOException | RuntimeException e) {
            before.close();
            throw e;
        }
    }

    /** What goes into the last linear layer. */
    static String inputOf(OnnxGraph graph) throws IOException {
        List<OnnxNode> nodes = graph.nodes();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            if (LINEAR.contains(nodes.get(i).operator())) {
                String input = nodes.get(i).inputs().get(0);
                if (input.equals(graph.input()) || graph.waists().contains(input)) {
                    return input;
                }
            }
        }
        throw new IOException(
                "The network has no linear layer that everything passes through, so that dropout has no place;"
                        + " quality.passes=0 does without.");
    }

    /** What the dropout is applied to. */
    NDArray before(NDArray views) {
        return before.map(part -> part.forward(views, false)).orElse(views);
    }

    /** The embeddings that become of it. */
    NDArray after(NDArray dropped) {
        return after.map(part -> part.forward(dropped, false)).orElseGet(() -> network.bottleneck(dropped));
    }

    @Override
    public void close() {
        before.ifPresent(TorchNetwork::close);
        after.ifPresent(TorchNetwork::close);
    }
}
