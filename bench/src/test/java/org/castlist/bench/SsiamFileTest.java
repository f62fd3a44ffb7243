package org.castlist.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.MatFile;
import us.hebi.matlab.mat.types.MatlabType;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Struct;

/** Three tracks of 2, 1 and 3 frames with 4 numbers each: number r of frame c of track t is 100 t + 10 c + r. */
class SsiamFileTest {
    private static final int[] LABELS = {1, 2, 1};
    private static final int[] LENGTHS = {2, 1, 3};
    private static final int[] IDS = {11, 12, 20};
    private static final double[][] FRAMES = {{5, 6}, {6}, {9, 10, 11}};

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("bbt_s01e01_features_VGG2.mat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "7.3"})
    void readsTracksLabelsAndFramesInCommon(String version) throws IOException {
        if (version.equals("5")) {
            Mat5.writeToFile(made(), file().toFile());
        } else {
            copyVersionSevenThree();
        }

        LabelledTracks set = TrackSource.of(folder).get(0);

        assertThat(set.name()).isEqualTo("bbt_s01e01");
        assertThat(set.people()).containsExactly("label 1", "label 2", "label 1");
        assertThat(set.tracks()).extracting(TrackFeatures::track).containsExactly("t-11", "t-12", "t-20");
        assertThat(set.tracks().get(0).embeddings())
                .containsExactly(new Embedding(new float[] {0, 1, 2, 3}), new Embedding(new float[] {10, 11, 12, 13}));
        assertThat(set.tracks().get(1).embeddings()).containsExactly(new Embedding(new float[] {100, 101, 102, 103}));
        assertThat(set.tracks().get(2).embeddings()).hasSize(3);
        assertThat(set.cannotLinks().pairs()).isEqualTo(1);
        assertThat(set.cannotLinks().contains(0, 1)).isTrue();
    }

    @Test
    void hasNoCannotLinksWhereTheFileHasNoFrames() throws IOException {
        MatFile file = made();
        file.getStruct("Tracks").remove("frames");
        Mat5.writeToFile(file, file().toFile());

        assertThat(TrackSource.of(file()).get(0).cannotLinks().pairs()).isZero();
    }

    @Test
    void saysWhatIsInAFileOfAnotherLayout() throws IOException {
        MatFile file = Mat5.newMatFile().addArray("X", Mat5.newScalar(1)).addArray("Tracks", Mat5.newScalar(2));
        Mat5.writeToFile(file, file().toFile());

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> TrackSource.of(folder))
                .withMessageContaining("must hold one variable features_NET and an array of structs Tracks")
                .withMessageEndingWith("but holds Tracks, X");
    }

    @Test
    void saysThatAVariableHasTheWrongSize() throws IOException {
        MatFile file = Mat5.newMatFile()
                .addArray("features_vgg", Mat5.newMatrix(new int[] {4, 2, 3}))
                .addArray("Tracks", made().getStruct("Tracks"));
        Mat5.writeToFile(file, file().toFile());

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> TrackSource.of(folder))
                .withMessageContaining("its 3 tracks, not [4, 2, 3]");
    }

    @Test
    void saysThatALabelIsNoWholeNumber() throws IOException {
        MatFile file = made();
        file.getStruct("Tracks").set("labelid", 1, Mat5.newScalar(1.5));
        Mat5.writeToFile(file, file().toFile());

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> TrackSource.of(folder))
                .withMessageContaining("one whole number in each Tracks.labelid, not [1.5]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no MATLAB at all", "MATLAB 7.3 MAT-file, and then nothing"})
    void saysThatAFileIsNotOfMatlab(String text) throws IOException {
        Files.writeString(file(), text);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> TrackSource.of(folder))
                .withMessageContaining("bbt_s01e01_features_VGG2.mat is no");
    }

    /** Written by made_features_up.py, which lies beside it: HDF5 with references cannot be written here. */
    private void copyVersionSevenThree() throws IOException {
        try (InputStream made =
                Objects.requireNonNull(SsiamFileTest.class.getResourceAsStream("made_features_up.mat"))) {
            Files.copy(made, file());
        }
    }

    private static MatFile made() {
        Matrix features = Mat5.newMatrix(new int[] {4, 3, 3}, MatlabType.Single);
        Struct tracks = Mat5.newStruct(1, 3);
        for (int t = 0; t < 3; t++) {
            for (int c = 0; c < LENGTHS[t]; c++) {
                for (int r = 0; r < 4; r++) {
                    features.setFloat(new int[] {r, c, t}, 100 * t + 10 * c + r);
                }
            }
            tracks.set("labelid", t, Mat5.newScalar(LABELS[t]));
            tracks.set("numframes", t, Mat5.newScalar(LENGTHS[t]));
            tracks.set("trackerId", t, Mat5.newScalar(IDS[t]));
            Matrix frames = Mat5.newMatrix(1, FRAMES[t].length);
            for (int f = 0; f < FRAMES[t].length; f++) {
                frames.setDouble(f, FRAMES[t][f]);
            }
            tracks.set("frames", t, frames);
        }
        return Mat5.newMatFile().addArray("features_vgg", features).addArray("Tracks", tracks);
    }
}
