package org.castlist.adaptation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.FaceEmbedder;
import org.castlist.faces.Alignment;
import org.castlist.faces.CropStore;
import org.castlist.faces.FaceCrop;
import org.castlist.faces.SpoiledFace;
import org.castlist.video.Pixels;

/**
 * Spoils kept pictures and embeds what comes out, on all cores. The same crop gives the same embeddings every time.
 *
 * @param pictures of the crops
 * @param embedder may be used by several threads at once
 */
public record EmbeddedSpoiledFaces(CropStore pictures, FaceEmbedder embedder) implements SpoiledFaces {

    /** Crops between two reports of progress. */
    private static final int AT_ONCE = 16;

    @Override
    public List<List<Embedding>> of(List<FaceCrop> crops, Progress progress) throws IOException {
        List<List<Embedding>> all = new ArrayList<>();
        while (all.size() < crops.size()) {
            progress.at("learning what poor pictures do", (double) all.size() / crops.size());
            List<FaceCrop> some = crops.subList(all.size(), Math.min(crops.size(), all.size() + AT_ONCE));
            try {
                all.addAll(some.parallelStream().map(this::embedded).toList());
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        return all;
    }

    private List<Embedding> embedded(FaceCrop crop) {
        try {
            Pixels face = Alignment.middle(pictures.load(crop.file()));
            List<Embedding> embeddings = new ArrayList<>();
            for (Pixels spoiled : SpoiledFace.of(face, crop.file().hashCode())) {
                embeddings.add(embedder.embed(spoiled));
            }
            return embeddings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
