package org.castlist.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castlist.embeddings.FaceNetwork;
import org.castlist.embeddings.onnx.OnnxEmbedder;
import org.castlist.faces.onnx.OnnxFaceDetector;
import org.castlist.faces.onnx.OnnxLandmarkFinder;
import org.castlist.models.ModelCard;
import org.castlist.models.ModelCard.Channels;
import org.castlist.models.ModelCard.Input;
import org.castlist.models.ModelCard.Kind;
import org.castlist.models.ModelCardReader;
import org.castlist.models.ModelFolder;
import org.castlist.models.OnnxNetwork;
import org.castlist.pipeline.Eyes;
import org.castlist.project.Project;

/** Which network serves which purpose: the default set, with a user's own cards in place of the same kind. */
public final class ModelShelf {

    /** Passes of the landmark network over a face: the second no longer depends on where the detector's box lay. */
    private static final int LANDMARK_PASSES = 2;

    /** A card and the folder where its file lies. */
    record Chosen(ModelCard card, ModelFolder folder) {}

    private final Map<Kind, Chosen> byKind;

    private ModelShelf(Map<Kind, Chosen> byKind) {
        this.byKind = byKind;
    }

    /**
     * @param userCards card files; a model's file lies beside its card
     */
    public static ModelShelf of(List<Path> userCards) throws IOException {
        Map<Kind, Chosen> byKind = new EnumMap<>(Kind.class);
        for (ModelCard card : ModelCardReader.defaultSet()) {
            byKind.put(card.kind(), new Chosen(card, Home.models()));
        }
        for (Path file : userCards) {
            ModelCard card = ModelCardReader.read(file);
            Path folder = file.toAbsolutePath().getParent();
            byKind.put(card.kind(), new Chosen(card, new ModelFolder(folder == null ? Path.of("") : folder)));
        }
        return new ModelShelf(byKind);
    }

    /** The default set, where a project's embeddings are of it and its files are here; no other can be found by a project's notes. */
    public static Optional<ModelShelf> behind(Project project) throws IOException {
        ModelShelf shelf = of(List.of());
        String network = shelf.chosen(Kind.EMBEDDER).card().sha256();
        boolean same = project.provenance().notes().stream()
                .anyMatch(note -> note.text().contains(network));
        return Optional.of(shelf).filter(ours -> same && ours.isHere());
    }

    private boolean isHere() {
        try {
            check();
            return true;
        } catch (IOException notHere) {
            return false;
        }
    }

    /** Whether faces are told apart by the network that the methods' default numbers were measured with. */
    boolean hasDefaultEmbedder() throws IOException {
        return ModelCardReader.defaultSet().stream()
                .filter(card -> card.kind() == Kind.EMBEDDER)
                .allMatch(card -> card.equals(chosen(Kind.EMBEDDER).card()));
    }

    /**
     * Makes sure that each file is there and is the one that its card describes.
     *
     * @throws org.castlist.models.ModelMissingException when one is not
     */
    void check() throws IOException {
        for (Chosen chosen : all()) {
            chosen.folder().fileOf(chosen.card());
        }
    }

    /** The network that tells faces apart, for training; its file is there and is the one that its card describes. */
    public FaceNetwork faceNetwork() throws IOException {
        Chosen embedder = chosen(Kind.EMBEDDER);
        Input input = embedder.card().input();
        return new FaceNetwork(
                embedder.folder().fileOf(embedder.card()),
                input.channels() == Channels.BGR,
                input.mean(),
                input.scale());
    }

    private Chosen chosen(Kind kind) {
        return Optional.ofNullable(byKind.get(kind))
                .orElseThrow(() -> new IllegalStateException("the default set has a card of every kind"));
    }

    List<Chosen> all() {
        return List.copyOf(byKind.values());
    }

    /** Opens the network that tells faces apart; whoever calls closes it. */
    public OnnxNetwork openEmbedder() throws IOException {
        Chosen embedder = chosen(Kind.EMBEDDER);
        return OnnxNetwork.open(embedder.card(), embedder.folder());
    }

    /** Opens the networks; whoever calls closes them. */
    public OpenEyes open() throws IOException {
        List<OnnxNetwork> opened = new ArrayList<>();
        try {
            for (Kind kind : List.of(Kind.DETECTOR, Kind.LANDMARKS, Kind.EMBEDDER)) {
                opened.add(OnnxNetwork.open(chosen(kind).card(), chosen(kind).folder()));
            }
        } catch (IOException e) {
            opened.forEach(OnnxNetwork::close);
            throw e;
        }
        return new OpenEyes(opened);
    }

    /** The networks of Act I, open. */
    public record OpenEyes(List<OnnxNetwork> networks) implements AutoCloseable {

        public Eyes eyes() {
            return new Eyes(
                    new OnnxFaceDetector(networks.get(0)),
                    new OnnxLandmarkFinder(networks.get(1), LANDMARK_PASSES),
                    new OnnxEmbedder(networks.get(2), true));
        }

        @Override
        public void close() {
            networks.forEach(OnnxNetwork::close);
        }
    }
}
