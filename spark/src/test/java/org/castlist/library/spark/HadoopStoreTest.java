package org.castlist.library.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By Hadoop's own local store: addresses that begin with {@code file:}. */
class HadoopStoreTest {
    private static final String PROJECT = "film.castlist";

    @TempDir
    private Path folder;

    private Path top;
    private HadoopStore store;

    @BeforeEach
    void make() throws IOException {
        top = folder.resolve("library");
        Path parent = Files.createDirectory(folder.resolve("scratch"));
        store = new HadoopStore(top.toUri().toString(), new Configuration(false), Scratch.make(parent));
    }

    private void write(String text) throws IOException {
        store.change(PROJECT, project -> {
            Files.createDirectories(project.resolve("crops"));
            Files.writeString(project.resolve("crops/a.jpg"), text);
            return Files.writeString(project.resolve("project.sqlite"), text);
        });
    }

    private String read() throws IOException {
        return store.change(PROJECT, project -> Files.readString(project.resolve("crops/a.jpg")));
    }

    @Test
    void aProjectIsWhatItWasLeftAs() throws IOException {
        assertThat(store.films()).isEmpty();
        assertThat(store.stamp("film")).isEmpty();
        write("one");
        write("another");
        assertThat(read()).isEqualTo("another");
        assertThat(store.films()).containsExactly("film");
        assertThat(store.stamp("film")).isNotEmpty();
        assertThat(store.<String>read("film", project -> Files.readString(project.resolve("project.sqlite"))))
                .isEqualTo("another");
        try (Stream<Path> left = Files.list(top)) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactly(PROJECT);
        }
        try (Stream<Path> scratch = Files.walk(folder.resolve("scratch"))) {
            assertThat(scratch.filter(path -> path.endsWith("a.jpg"))).isEmpty();
        }
    }

    @Test
    void workThatFailsChangesNothing() throws IOException {
        write("one");
        assertThatIOException()
                .isThrownBy(() -> store.change(PROJECT, project -> {
                    Files.writeString(project.resolve("crops/a.jpg"), "half");
                    throw new IOException("the disk is full");
                }))
                .withMessage("the disk is full");
        assertThat(read()).isEqualTo("one");
    }

    @Test
    void aProjectThatWasPutAsideByAKilledMachineComesBack() throws IOException {
        write("one");
        Files.move(top.resolve(PROJECT), top.resolve("." + PROJECT + ".before"));
        Files.createDirectory(top.resolve("." + PROJECT + ".123.half"));
        assertThat(read()).isEqualTo("one");
        try (Stream<Path> left = Files.list(top)) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactly(PROJECT);
        }
    }

    @Test
    void aRangeIsKeptOnceAndGoesWithTheNextWhole() throws IOException {
        Path range = Files.createDirectory(folder.resolve("range"));
        Files.writeString(range.resolve("project.sqlite"), "range");
        assertThat(store.hasRange(PROJECT, "0-7-abc")).isFalse();
        store.keepRange(PROJECT, "0-7-abc", range);
        store.keepRange(PROJECT, "0-7-abc", range);
        assertThat(store.hasRange(PROJECT, "0-7-abc")).isTrue();
        store.fetchRange(PROJECT, "0-7-abc", folder.resolve("fetched"));
        assertThat(folder.resolve("fetched/project.sqlite")).hasContent("range");
        write("whole");
        assertThat(store.hasRange(PROJECT, "0-7-abc")).isFalse();
    }

    @Test
    void theDeskKeepsWhatWasSaved() throws IOException {
        Path file = Files.writeString(store.desk().resolve("library.json"), "{}");
        store.save(file);
        assertThat(top.resolve("library.json")).hasContent("{}");
        assertThat(store.desk()).isEqualTo(store.desk());
    }
}
