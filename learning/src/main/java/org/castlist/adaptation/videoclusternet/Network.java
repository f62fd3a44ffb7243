package org.castlist.adaptation.videoclusternet;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.castlist.adaptation.Workshop;
import org.castlist.adaptation.training.FilmFrames;
import org.castlist.embeddings.FaceNetwork;
import org.castlist.embeddings.torch.CropInput;
import org.castlist.embeddings.torch.OnnxGraph;
import org.castlist.embeddings.torch.Torch;
import org.castlist.embeddings.torch.TorchNetwork;
import org.castlist.embeddings.torch.WeightTensor;
import org.castlist.faces.CropStore;

/**
 * What learns.
 *
 * @param depth how much of the face network
 * @param top with depth top: at most this share of the network's weights, counted from its end; it is cut where
 *     everything passes through one value. 0.3 of the default network are its last block and two more layers
 * @param views with depth top: how many views of a crop are kept, itself and changed ones
 * @param head on top of it
 */
public record Network(Depth depth, double top, int views, Head head) {

    public Network {
        if (!(top > 0 && top < 1)) {
            throw new IllegalArgumentException("top must be between 0 and 1, not " + top);
        }
        if (views < 1) {
            throw new IllegalArgumentException("views must be at least 1, not " + views);
        }
    }

    /** Opens what is trained of the face network for a film's crops; whoever calls closes it. */
    FaceLayers open(FilmFrames film, Augmentation augmentation, Workshop workshop, long seed) throws IOException {
        if (depth == Depth.HEAD) {
            return FaceLayers.none(new EmbeddingViews(film), film.dimension());
        }
        if (workshop.pictures().isEmpty() || workshop.network().isEmpty() || !film.havePictures()) {
            throw new IllegalArgumentException("to train " + (depth == Depth.TOP ? "the top" : "all")
                    + " of the face network needs the network and the pictures of all tracks, and they are not here;"
                    + " depth head learns from embeddings alone");
        }
        FaceNetwork network = workshop.network().get();
        OnnxGraph graph = OnnxGraph.read(network.file());
        PictureViews pictures = pictures(film, workshop.pictures().get(), network, augmentation);
        if (depth == Depth.FULL) {
            return FaceLayers.of(pictures, graph, film.dimension());
        }
        String cut = cut(graph);
        try (TorchNetwork stem = TorchNetwork.frozen(graph.upTo(cut), Torch.device())) {
            ActivationViews activations =
                    ActivationViews.of(pictures, film.size(), stem, views, seed, workshop.progress());
            return FaceLayers.of(activations, graph.from(cut), film.dimension());
        }
    }

    private static PictureViews pictures(
            FilmFrames film, CropStore store, FaceNetwork network, Augmentation augmentation) {
        CropInput input = new CropInput(network.blueFirst(), network.mean(), network.scale());
        return new PictureViews(film, store, input, augmentation);
    }

    /** The first place after which there is at most the wanted share of the weights. */
    private String cut(OnnxGraph graph) throws IOException {
        double most = top * weights(graph);
        List<String> waists = graph.waists();
        Optional<String> cut = waists.stream()
                .filter(waist -> weights(graph.from(waist)) <= most)
                .findFirst();
        if (cut.isEmpty() || weights(graph.from(cut.get())) == 0) {
            throw new IOException("the face network has no last part with at most " + top
                    + " of its weights; a larger network.top or depth full may do");
        }
        return cut.get();
    }

    private static long weights(OnnxGraph graph) {
        return graph.weights().values().stream().mapToLong(WeightTensor::size).sum();
    }
}
