package org.castlist.embeddings.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.util.Utils;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

    @Test
    void answersTheSameOnEveryThread() throws Exception {
        List<Pixels> crops = TestNetwork.noise(6, 2);
        try (TorchNetwork network = TorchNetwork.frozen(OnnxGraph.read(TestNetwork.FILE), Device.cpu())) {
            TorchEmbedder embedder = new TorchEmbedder(network, TestNetwork.INPUT);
            List<Embedding> here = crops.stream().map(embedder::embed).toList();
            ExecutorService threads = Executors.newFixedThreadPool(2);
            try {
                List<Future<Embedding>> there = threads.invokeAll(crops.stream()
                        .<Callable<Embedding>>map(crop -> () -> embedder.embed(crop))
                        .toList());
                for (int i = 0; i < crops.size(); i++) {
                    assertThat(there.get(i).get()).isEqualTo(here.get(i));
                }
            } finally {
                threads.shutdown();
            }
        }
    }

    @Test
    void noCropsHaveNoEmbeddings() throws IOException {
        try (TorchNetwork network = TorchNetwork.frozen(OnnxGraph.read(TestNetwork.FILE), Device.cpu())) {
            assertThat(new TorchEmbedder(network, TestNetwork.INPUT).embed(List.of()))
                    .isEmpty();
        }
    }

    @Test
    void nothingIsReportedToAnyone() {
        Torch.engine();
        assertThat(Utils.isOfflineMode()).isTrue();
        assertThat(Utils.getEnvOrSystemProperty("OPT_OUT_TRACKING")).isEqualTo("true");
    }
}
