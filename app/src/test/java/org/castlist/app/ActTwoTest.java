package org.castlist.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.castlist.clustering.ClusteringChoice;
import org.castlist.pipeline.Settings;
import org.castlist.project.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActTwoTest {

    private static ActTwo actTwo(boolean defaultEmbedder, String... settings) {
        return ActTwo.of(
                AdaptationChoice.NUISANCE_PROJECTION,
                ClusteringChoice.FILM_CALIBRATED,
                Settings.parse(List.of(settings)),
                defaultEmbedder);
    }

    @Test
    void presumesNothingOfAnEmbedderThatNobodyMeasured() {
        assertThat(actTwo(true).describe()).contains("clustering.expected.pairs=100.0", "clearFaces.alwaysClear=2.4");
        assertThat(actTwo(false).describe()).contains("clustering.expected.pairs=0.0", "clearFaces.alwaysClear=none");
    }

    @Test
    void theUserMayStillSayWhatIsKnownOfAnEmbedder() {
        assertThat(actTwo(false, "clustering.expected.pairs=50", "clearFaces.alwaysClear=1.5")
                        .describe())
                .contains("clustering.expected.pairs=50.0", "clearFaces.alwaysClear=1.5");
    }

    @Test
    void onlyAnotherEmbedderIsAnotherEmbedder(@TempDir Path folder) throws IOException {
        System.setProperty("castlist.home", "..");
        assertThat(ModelShelf.of(List.of()).hasDefaultEmbedder()).isTrue();
        assertThat(ModelShelf.of(List.of(card(folder, "embedder", "{format: vector, dimension: 512, minScore: 0}")))
                        .hasDefaultEmbedder())
                .isFalse();
    }

    private static Path card(Path folder, String kind, String output) throws IOException {
        return Files.writeString(folder.resolve(kind + ".yaml"), """
                name: other
                kind: %s
                file: other.onnx
                sha256: %s
                input: {width: 112, height: 112, channels: rgb, layout: nchw, mean: 127.5, scale: 127.5}
                output: %s
                about: {licence: x, source: x, trainingData: x, notes: x}
                """.formatted(kind, "0".repeat(64), output));
    }

    @Test
    void saysBeforeAnyWorkThatAnAdaptationAndAClusteringDoNotFit() throws IOException {
        Settings none = Settings.none();
        ActTwo fitting = ActTwo.of(AdaptationChoice.EVERY_CROP, ClusteringChoice.OWN_THRESHOLDS, none, true);
        ActTwo unfit = ActTwo.of(AdaptationChoice.MEAN, ClusteringChoice.OWN_THRESHOLDS, none, true);

        assertThat(fitting.rehearsed()).isEqualTo(fitting);
        assertThatIllegalArgumentException().isThrownBy(unfit::rehearsed).withMessageContaining("choose an adaptation");
        ActTwo untrained = ActTwo.of(AdaptationChoice.BCL, ClusteringChoice.BALLS, none, true);
        assertThatIllegalArgumentException()
                .isThrownBy(untrained::rehearsed)
                .withMessageContaining("adaptation.model=");
        for (AdaptationChoice adaptation : EnumSet.complementOf(EnumSet.of(AdaptationChoice.BCL))) {
            assertThatNoException()
                    .isThrownBy(ActTwo.of(adaptation, ClusteringChoice.FILM_CALIBRATED, none, true)::rehearsed);
        }
    }

    @Test
    void canBeReadBackFromItsNotes() {
        for (AdaptationChoice adaptation : AdaptationChoice.values()) {
            for (ClusteringChoice clustering : ClusteringChoice.values()) {
                ActTwo chosen =
                        ActTwo.of(adaptation, clustering, Settings.parse(List.of("clearFaces.deviations=0.75")), false);
                List<Note> notes = chosen.describe().stream()
                        .map(line -> line.split("=", 2))
                        .map(parts -> new Note(parts[0], parts[1]))
                        .toList();
                assertThat(ActTwo.of(notes)).contains(chosen);
            }
        }
        assertThat(ActTwo.of(List.of(new Note("seed", "none")))).isEmpty();
    }
}
