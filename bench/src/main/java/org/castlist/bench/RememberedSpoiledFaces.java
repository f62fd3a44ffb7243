package org.castlist.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.castlist.adaptation.EmbeddedSpoiledFaces;
import org.castlist.adaptation.Progress;
import org.castlist.adaptation.SpoiledFaces;
import org.castlist.app.ModelShelf;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.onnx.OnnxEmbedder;
import org.castlist.faces.CropStore;
import org.castlist.faces.FaceCrop;
import org.castlist.models.OnnxNetwork;

/** Spoils each crop once, however many parts of its set are looked at; with the default network, which is open only meanwhile. */
final class RememberedSpoiledFaces implements SpoiledFaces {
    private final CropStore pictures;
    private final Map<String, List<Embedding>> known = new ConcurrentHashMap<>();

    RememberedSpoiledFaces(CropStore pictures) {
        this.pictures = pictures;
    }

    @Override
    public List<List<Embedding>> of(List<FaceCrop> crops, Progress progress) throws IOException {
        List<FaceCrop> fresh =
                crops.stream().filter(crop -> !known.containsKey(crop.file())).toList();
        if (!fresh.isEmpty()) {
            try (OnnxNetwork network = ModelShelf.of(List.of()).openEmbedder()) {
                List<List<Embedding>> embedded =
                        new EmbeddedSpoiledFaces(pictures, new OnnxEmbedder(network, false)).of(fresh, progress);
                for (int i = 0; i < fresh.size(); i++) {
                    known.put(fresh.get(i).file(), embedded.get(i));
                }
            }
        }
        List<List<Embedding>> all = new ArrayList<>();
        for (FaceCrop crop : crops) {
            all.add(Optional.ofNullable(known.get(crop.file())).orElseThrow());
        }
        return all;
    }
}
