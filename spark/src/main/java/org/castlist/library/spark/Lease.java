package org.castlist.library.spark;

import java.nio.file.Path;

/**
 * A film as a file of this machine, which stays there until the lease is closed.
 *
 * @param file where it is
 * @param end gives it back
 */
record Lease(Path file, Runnable end) implements AutoCloseable {

    /** A film that is read where it lies. */
    static Lease inPlace(Path file) {
        return new Lease(file, () -> {});
    }

    @Override
    public void close() {
        end.run();
    }
}
