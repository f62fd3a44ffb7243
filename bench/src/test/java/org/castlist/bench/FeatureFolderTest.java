package org.castlist.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.castlist.embeddings.Embedding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureFolderTest {

    private static final String HEADER = "{'descr': '<f4', 'fortran_order': False, 'shape': (3, 2), }";

    @TempDir
    Path folder;

    @BeforeEach
    void makeAFolder() throws IOException {
        writeEmbeddings(HEADER, 1, 2, 3, 4, 5, 6);
        write("rows.csv", "row,track,person,frame\n0,7,ann,0\n2,9,ben,-1\n1,7,ann,4\n");
        write("cannot-links.csv", "track_a,track_b\n9,7\n");
    }

    @Test
    void readsTracksPeopleAndCannotLinks() throws IOException {
        LabelledTracks features = TrackSource.of(folder).get(0);

        assertThat(features.people()).containsExactly("ann", "ben");
        assertThat(features.tracks().get(0).embeddings())
                .containsExactly(new Embedding(new float[] {1, 2}), new Embedding(new float[] {3, 4}));
        assertThat(features.tracks().get(1).embeddings()).containsExactly(new Embedding(new float[] {5, 6}));
        assertThat(features.cannotLinks().contains(0, 1)).isTrue();
    }

    @Test
    void keepsTheCannotLinksOfAPart() throws IOException {
        LabelledTracks features = TrackSource.of(folder).get(0);

        assertThat(features.only(List.of(1, 0)).people()).containsExactly("ben", "ann");
        assertThat(features.only(List.of(1, 0)).cannotLinks().pairs()).isEqualTo(1);
        assertThat(features.only(List.of(1)).cannotLinks().pairs()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rows.csv | row,track,person | must begin with row,track,person,frame",
                "rows.csv | row,track,person,frame;0,1 | must have 4 columns",
                "rows.csv | row,track,person,frame;x,1,ann,0 | must hold a whole number, not: x",
                "rows.csv | row,track,person,frame;3,1,ann,0 | names row 3 of 3",
                "rows.csv | row,track,person,frame;0,1,ann,0;1,1,ben,0 | gives track 1 to ann and to ben",
                "cannot-links.csv | track_a,track_b;7,8 | names a track without rows"
            })
    void saysWhatIsWrongWithATable(String file, String lines, String message) throws IOException {
        write(file, lines.replace(';', '\n'));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> TrackSource.of(folder))
                .withMessageContaining(file)
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'descr': '<i4', 'fortran_order': False, 'shape': (3, 2), } | must hold little-endian float32",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (6,), } | must hold little-endian float32",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (4, 2), } | must hold 4x2 numbers, not 24 bytes"
            })
    void saysWhatIsWrongWithTheNumbers(String header, String message) throws IOException {
        writeEmbeddings(header, 1, 2, 3, 4, 5, 6);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> TrackSource.of(folder))
                .withMessageContaining("embeddings.npy")
                .withMessageContaining(message);
    }

    @Test
    void saysThatAFileIsNotOfNumPy() throws IOException {
        write("embeddings.npy", "P6 3 2 255 and some pixels");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> TrackSource.of(folder))
                .withMessageEndingWith("is not a NumPy file");
    }

    @Test
    void saysThatAFileEndsTooSoon() throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("embeddings.npy"));
        Files.write(folder.resolve("embeddings.npy"), java.util.Arrays.copyOf(bytes, 20));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> TrackSource.of(folder))
                .withMessageEndingWith("ends within its header");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private void writeEmbeddings(String header, float... values) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(), 0});
        bytes.write(header.getBytes(StandardCharsets.UTF_8));
        ByteBuffer numbers = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        numbers.asFloatBuffer().put(values);
        bytes.write(numbers.array());
        Files.write(folder.resolve("embeddings.npy"), bytes.toByteArray());
    }
}
