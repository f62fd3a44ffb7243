package org.castlist.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows 1 2 3 and 4 5 6 in every layout. */
class NpyTest {

    @TempDir
    Path folder;

    @Test
    void readsRowsOneAfterAnother() throws IOException {
        check(Npy.read(written(NpyBytes.of("<f4", false, 2, 3, 1, 2, 3, 4, 5, 6))));
    }

    @Test
    void readsColumnsOneAfterAnother() throws IOException {
        check(Npy.read(written(NpyBytes.of("<f4", true, 2, 3, 1, 4, 2, 5, 3, 6))));
    }

    @Test
    void readsDoublePrecision() throws IOException {
        check(Npy.read(written(NpyBytes.of("<f8", false, 2, 3, 1, 2, 3, 4, 5, 6))));
    }

    @Test
    void readsATableOfAnArchive() throws IOException {
        Path archive = folder.resolve("some.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("features.npy"));
            zip.write(NpyBytes.of("<f8", true, 2, 3, 1, 4, 2, 5, 3, 6));
        }

        check(Npy.read(archive, "features"));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Npy.read(archive, "labels"))
                .withMessageEndingWith("some.npz has no table labels");
    }

    @Test
    void refusesOtherNumbers() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Npy.read(written(NpyBytes.of(">f4", false, 1, 1, 1))))
                .withMessageContaining("must hold little-endian float32 or float64 rows x columns, not");
    }

    private static void check(Npy table) {
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.columns()).isEqualTo(3);
        assertThat(table.row(0)).containsExactly(1, 2, 3);
        assertThat(table.row(1)).containsExactly(4, 5, 6);
    }

    private Path written(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("some.npy"), bytes);
    }
}
