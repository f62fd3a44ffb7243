package org.castlist.embeddings.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.onnx.OnnxEmbedder;
import org.castlist.models.ModelCard.Kind;
import org.castlist.models.OnnxNetwork;
import org.castlist.video.Pixels;
import org.junit.jupiter.api.Test;

/** The default embedder, rebuilt. */
class TorchEmbedderTest {

    @Test
    void answersLikeOnnxRuntime() throws IOException {
        List<Pixels> crops = new ArrayList<>(TestNetwork.faces());
        crops.addAll(TestNetwork.noise(4, 1));
        try (TorchNetwork network = TorchNetwork.frozen(OnnxGraph.read(TestNetwork.FILE), Device.cpu());
                OnnxNetwork reference = TestNetwork.open(Kind.EMBEDDER)) {
            List<Embedding> embeddings = new TorchEmbedder(network, TestNetwork.INPUT).embed(crops);
            for (int i = 0; i < crops.size(); i++) {
                Embedding expected = new OnnxEmbedder(reference, false).embed(crops.get(i));
                assertThat(expected.norm()).isGreaterThan(1);
                assertThat(embeddings.get(i).toArray()).containsExactly(expected.toArray(), within(1e-4f));
            }
        }
    }
}
