package org.castlist.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.castlist.models.ModelCard.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCardTest {

    @TempDir
    private Path folder;

    private static String cardText(String sha256) {
        return """
            name: mine
            kind: embedder
            file: mine.onnx
            sha256: %s
            input: {width: 112, height: 112, channels: rgb, layout: nchw, mean: 127.5, scale: 127.5}
            output: {format: vector, dimension: 512, minScore: 0}
            about: {licence: mine, source: mine, trainingData: unknown, notes: none}
            """.formatted(sha256);
    }

    @Test
    void everyCardOfTheDefaultSetFitsItsFile() throws IOException {
        for (ModelCard card : ModelCardReader.defaultSet()) {
            assertThat(TestFaces.MODELS.fileOf(card)).exists();
            assertThat(card.about().trainingData()).contains("not disclosed");
        }
    }

    @Test
    void aUsersCardIsEnoughToUseAnotherNetwork() throws IOException {
        ModelCard known = TestFaces.card(Kind.EMBEDDER);
        Files.copy(TestFaces.MODELS.fileOf(known), folder.resolve("mine.onnx"));
        Path file = Files.writeString(folder.resolve("card.yaml"), cardText(known.sha256()));
        ModelCard card = ModelCardReader.read(file);
        try (OnnxNetwork network = OnnxNetwork.open(card, new ModelFolder(folder))) {
            assertThat(network.run(new org.castlist.video.Pixels(112, 112, new byte[112 * 112 * 3]))
                            .get(0))
                    .hasSize(512);
        }
    }

    @Test
    void aFileWithAnotherHashIsRefused() throws IOException {
        ModelCard known = TestFaces.card(Kind.LANDMARKS);
        Files.writeString(folder.resolve(known.file()), "not the model");
        assertThatThrownBy(() -> new ModelFolder(folder).fileOf(known))
                .isInstanceOf(ModelMissingException.class)
                .hasMessageContaining("not the one its card describes")
                .hasMessageContaining("models fetch");
    }

    @Test
    void aMissingFileSaysHowToGetIt() {
        assertThatThrownBy(() -> new ModelFolder(folder).fileOf(TestFaces.card(Kind.DETECTOR)))
                .isInstanceOf(ModelMissingException.class)
                .hasMessageContaining("./castlist models fetch");
    }

    @Test
    void aFileThatIsNoNetworkIsRefusedByName() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.onnx"), "not a network");
        Path card = Files.writeString(folder.resolve("card.yaml"), cardText(ModelFolder.sha256(file)));
        assertThatThrownBy(() -> OnnxNetwork.open(ModelCardReader.read(card), new ModelFolder(folder)))
                .isInstanceOf(ModelMissingException.class)
                .hasMessageContaining("mine cannot be loaded");
    }

    @Test
    void aCardWithAMistakeIsRefusedWithTheMistake() throws IOException {
        Path noHash = Files.writeString(folder.resolve("a.yaml"), cardText("abc"));
        assertThatThrownBy(() -> ModelCardReader.read(noHash))
                .isInstanceOf(ModelMissingException.class)
                .hasMessageContaining("SHA-256");
        Path unknownField = Files.writeString(folder.resolve("b.yaml"), cardText("0".repeat(64)) + "surprise: 1\n");
        assertThatThrownBy(() -> ModelCardReader.read(unknownField)).hasMessageContaining("surprise");
        assertThatThrownBy(() -> ModelCardReader.read(folder.resolve("none.yaml")))
                .hasMessageContaining("none.yaml");
    }
}
