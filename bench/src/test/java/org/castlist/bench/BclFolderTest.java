package org.castlist.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.castlist.embeddings.Embedding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BclFolderTest {

    @TempDir
    Path folder;

    @BeforeEach
    void makeAFolder() throws IOException {
        Files.writeString(folder.resolve("episode.ids"), "CVHCI_TRACKLABELS_V1\n12 ann\n15 ben smith\n20 ann\n");
        Files.write(folder.resolve("episode.npy"), NpyBytes.of("<f4", false, 3, 2, 1, 2, 3, 4, 5, 6));
    }

    @Test
    void readsNamesAndFeaturesInTheOrderOfTheLines() throws IOException {
        LabelledTracks tracks = TrackSource.of(folder);

        assertThat(tracks.name()).isEqualTo("episode");
        assertThat(tracks.people()).containsExactly("ann", "ben smith", "ann");
        assertThat(tracks.tracks().get(1).track()).isEqualTo("t-15");
        assertThat(tracks.tracks().get(1).embeddings()).containsExactly(new Embedding(new float[] {3, 4}));
        assertThat(tracks.cannotLinks().pairs()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SOMETHING_ELSE;12 ann | must begin with CVHCI_TRACKLABELS_V1",
                "CVHCI_TRACKLABELS_V1;12 | must have a track and a name in each line, not: 12",
                "CVHCI_TRACKLABELS_V1;twelve ann | must hold a whole number, not: twelve",
                "CVHCI_TRACKLABELS_V1;12 ann;12 ben | labels track 12 twice",
                "CVHCI_TRACKLABELS_V1;12 ann | labels 1 tracks, but there are features of 3"
            })
    void saysWhatIsWrongWithTheLabels(String lines, String message) throws IOException {
        Files.writeString(folder.resolve("episode.ids"), lines.replace(';', '\n'));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> TrackSource.of(folder))
                .withMessageContaining("episode.ids")
                .withMessageContaining(message);
    }

    @Test
    void refusesTwoFilesOfLabels() throws IOException {
        Files.writeString(folder.resolve("other.ids"), "CVHCI_TRACKLABELS_V1\n");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> TrackSource.of(folder))
                .withMessageEndingWith("must have one file .ids, not 2");
    }

    @Test
    void saysThatAFolderHoldsNothingOfTheKind() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> TrackSource.of(empty))
                .withMessageContaining("holds no labelled tracks");
    }
}
