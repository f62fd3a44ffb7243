package org.castlist.library.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmCacheTest {
    private static final int BOUND = 1000;

    @TempDir
    private Path folder;

    private FilmCache cache;

    @BeforeEach
    void make() throws IOException {
        Path parent = Files.createDirectory(folder.resolve("scratch"));
        cache = new FilmCache(Scratch.make(parent), new Configuration(false), BOUND);
    }

    private String film(String name, int bytes) throws IOException {
        return Files.write(folder.resolve(name), new byte[bytes]).toUri().toString();
    }

    private long used() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("scratch"))) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    @Test
    void aFilmIsFetchedOnceAndGoesWhenItsRoomIsNeeded() throws IOException {
        String a = film("a.mp4", 600);
        Path first;
        try (Lease lease = cache.fetch(a)) {
            first = lease.file();
            assertThat(first).hasFileName("a.mp4").hasSize(600);
        }
        try (Lease lease = cache.fetch(a)) {
            assertThat(lease.file()).isEqualTo(first);
        }
        try (Lease lease = cache.fetch(film("b.mp4", 500))) {
            assertThat(lease.file()).exists();
            assertThat(first).doesNotExist();
        }
        assertThat(used()).isLessThanOrEqualTo(BOUND);
    }

    @Test
    void aFilmThatHasChangedIsFetchedAnew() throws IOException {
        try (Lease lease = cache.fetch(film("a.mp4", 100))) {
            assertThat(lease.file()).hasSize(100);
        }
        try (Lease lease = cache.fetch(film("a.mp4", 200))) {
            assertThat(lease.file()).hasSize(200);
        }
    }

    @Test
    void whoNeedsMoreRoomThanThereIsWaitsUntilOthersAreDone() throws Exception {
        Lease held = cache.fetch(film("a.mp4", 600));
        String other = film("b.mp4", 500);
        CompletableFuture<Lease> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return cache.fetch(other);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(waiting.completeOnTimeout(held, 300, TimeUnit.MILLISECONDS).get())
                .as("nobody got what did not fit")
                .isSameAs(held);
        held.close();
        try (Lease lease = cache.fetch(other)) {
            assertThat(lease.file()).exists();
        }
        assertThat(held.file()).doesNotExist();
    }

    @Test
    void aFilmThatNeverFitsAndOneThatIsMissingAreToldInASentence() throws IOException {
        String large = film("large.mp4", BOUND + 1);
        assertThatIOException()
                .isThrownBy(() -> cache.fetch(large))
                .withMessageContaining("large.mp4")
                .withMessageContaining("--scratch-gb");
        assertThatIOException()
                .isThrownBy(() -> cache.fetch(folder.resolve("none.mp4").toUri().toString()));
        try (Lease lease = cache.fetch(film("a.mp4", BOUND))) {
            assertThat(lease.file()).as("what failed takes no room").exists();
        }
    }
}
