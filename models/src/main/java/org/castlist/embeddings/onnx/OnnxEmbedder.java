package org.castlist.embeddings.onnx;

import java.io.IOException;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.FaceEmbedder;
import org.castlist.faces.Alignment;
import org.castlist.models.OnnxNetwork;
import org.castlist.video.Pixels;

/**
 * An embedder in an ONNX file; whoever opened the network closes it.
 *
 * @param network an embedder's
 * @param mirror whether to answer with the mean of a crop and its mirror image, at twice the cost
 */
public record OnnxEmbedder(OnnxNetwork network, boolean mirror) implements FaceEmbedder {

    @Override
    public Embedding embed(Pixels crop) throws IOException {
        float[] values = network.run(crop).get(0);
        if (values.length != network.card().output().dimension()) {
            throw new IOException("the model " + network.card().name() + " answers with " + values.length
                    + " numbers, but its card says " + network.card().output().dimension());
        }
        if (mirror) {
            float[] other = network.run(Alignment.mirrored(crop)).get(0);
            for (int d = 0; d < values.length; d++) {
                values[d] = (values[d] + other[d]) / 2;
            }
        }
        return new Embedding(values);
    }
}
