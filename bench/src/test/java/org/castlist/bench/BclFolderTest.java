package org.castlist.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
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
        Files.createDirectories(folder.resolve("ids"));
        Files.createDirectories(folder.resolve("features/episode"));
        label("CVHCI_TRACKLABELS_V1\n7 ann\n15 unknown_e01_1\n20 ann\n31 ben\n");
        feature("15.npy", NpyBytes.of("<f4", false, 1, 2, 3, 4));
        feature("7.npy", NpyBytes.of("<f4", false, 2, 2, 1, 2, 5, 6));
        feature("20.npy", NpyBytes.of("<f4", false, 1, 2, 7, 8));
    }

    @Test
    void readsTheTracksThatHaveFeaturesInTheOrderOfTheirNumbers() throws IOException {
        LabelledTracks set = TrackSource.of(folder).get(0);

        assertThat(set.name()).isEqualTo("episode");
        assertThat(set.people()).containsExactly("ann", "unknown_e01_1", "ann");
        assertThat(set.tracks()).extracting(TrackFeatures::track).containsExactly("t-7", "t-15", "t-20");
        assertThat(set.tracks().get(0).embeddings())
                .containsExactly(new Embedding(new float[] {1, 2}), new Embedding(new float[] {5, 6}));
        assertThat(set.cannotLinks().pairs()).isZero();
        assertThat(set.pictures()).isEmpty();
    }

    @Test
    void everyVideoIsASetOfItsOwn() throws IOException {
        Files.copy(folder.resolve("ids/episode.ids"), folder.resolve("ids/another.ids"));
        Files.createDirectories(folder.resolve("features/another"));
        Files.copy(folder.resolve("features/episode/7.npy"), folder.resolve("features/another/7.npy"));

        List<LabelledTracks> sets = TrackSource.of(folder);

        assertThat(sets).extracting(LabelledTracks::name).containsExactly("another", "episode");
        assertThat(sets.get(0).tracks()).hasSize(1);
    }

    @Test
    void peopleCanBeLeftOutByTheirLabel() throws IOException {
        LabelledTracks set = TrackSource.of(folder).get(0).without(Pattern.compile("unknown.*"));

        assertThat(set.people()).containsExactly("ann", "ann");
        assertThat(set.cannotLinks().size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SOMETHING_ELSE;7 ann | must begin with CVHCI_TRACKLABELS_V1",
                "CVHCI_TRACKLABELS_V1;7 | must have a track and a name in each line, not: 7",
                "CVHCI_TRACKLABELS_V1;seven ann | must hold a whole number, not: seven",
                "CVHCI_TRACKLABELS_V1;7 ann;7 ben | labels track 7 twice",
                "CVHCI_TRACKLABELS_V1;7 ann;15 ben | has no label for"
            })
    void saysWhatIsWrongWithTheLabels(String lines, String message) throws IOException {
        label(lines.replace(';', '\n'));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> TrackSource.of(folder))
                .withMessageContaining("episode.ids")
                .withMessageContaining(message);
    }

    @Test
    void saysThatFeaturesAreMissing() throws IOException {
        Files.move(folder.resolve("features/episode"), folder.resolve("features/other"));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> TrackSource.of(folder))
                .withMessageStartingWith("there is no folder")
                .withMessageContaining("TRACK.npy");
    }

    @Test
    void saysThatAFolderHoldsNothingOfTheKind() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> TrackSource.of(empty))
                .withMessageContaining("holds no labelled tracks");
    }

    private void label(String text) throws IOException {
        Files.writeString(folder.resolve("ids/episode.ids"), text);
    }

    private void feature(String file, byte[] content) throws IOException {
        Files.write(folder.resolve("features/episode").resolve(file), content);
    }
}
