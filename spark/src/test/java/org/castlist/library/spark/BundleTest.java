package org.castlist.library.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderComesOutAsItWentIn() throws IOException {
        Path from = folder.resolve("from");
        Files.createDirectories(from.resolve("crops/t-1-2"));
        Files.write(from.resolve("crops/t-1-2/0.jpg"), new byte[] {1, -2, 3});
        Files.writeString(from.resolve("d\u00e9j\u00e0 vu.txt"), "text");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Bundle.write(from, bytes);

        Path to = folder.resolve("to");
        Bundle.read(new ByteArrayInputStream(bytes.toByteArray()), to);
        assertThat(to.resolve("crops/t-1-2/0.jpg")).hasBinaryContent(new byte[] {1, -2, 3});
        assertThat(to.resolve("d\u00e9j\u00e0 vu.txt")).hasContent("text");
    }

    @Test
    void aFolderThatComesHalfIsNotThere() throws IOException {
        Path from = Files.createDirectory(folder.resolve("from"));
        Files.write(from.resolve("a.jpg"), new byte[1000]);
        Files.write(from.resolve("b.jpg"), new byte[1000]);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Bundle.write(from, bytes);

        Path to = folder.resolve("to");
        ByteArrayInputStream half = new ByteArrayInputStream(bytes.toByteArray(), 0, 1500);
        assertThatIOException().isThrownBy(() -> Bundle.read(half, to));
        assertThat(to).doesNotExist();
        Bundle.read(new ByteArrayInputStream(bytes.toByteArray()), to);
        assertThat(to.resolve("b.jpg")).hasSize(1000);
    }

    @Test
    void aFileThatWouldLieElsewhereIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../stolen"));
            zip.closeEntry();
        }
        assertThatIOException()
                .isThrownBy(() -> Bundle.read(new ByteArrayInputStream(bytes.toByteArray()), folder.resolve("to")))
                .withMessageContaining("../stolen")
                .withMessageContaining("outside");
        assertThat(folder.resolve("stolen")).doesNotExist();
    }
}
