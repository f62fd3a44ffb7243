package org.castlist.embeddings.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.FaceEmbedder;
import org.castlist.video.Pixels;

/**
 * Embeds with a network in libtorch, as it is or as it was trained; whoever loaded the network closes it. Several threads
 * may use it at once while nobody trains it.
 *
 * @param network its input are crops, its output D numbers each
 * @param input how crops become its input
 */
public record TorchEmbedder(TorchNetwork network, CropInput input) implements FaceEmbedder {

    @Override
    public Embedding embed(Pixels crop) {
        return embed(List.of(crop)).get(0);
    }

    /** The embeddings of B crops in one pass, in their order; memory grows with B. */
    public List<Embedding> embed(List<Pixels> crops) {
        if (crops.isEmpty()) {
            return List.of();
        }
        try (NDManager step = network.manager().newSubManager()) {
            NDArray output = network.forward(input.batch(step, crops), false);
            float[] values = output.toFloatArray();
            int dimension = values.length / crops.size();
            List<Embedding> embeddings = new ArrayList<>();
            for (int i = 0; i < crops.size(); i++) {
                float[] one = new float[dimension];
                System.arraycopy(values, i * dimension, one, 0, dimension);
                embeddings.add(new Embedding(one));
            }
            return embeddings;
        }
    }
}
