package org.castlist.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A folder for pictures of faces that nobody is to find later: it is deleted when it is closed, and when the process is
 * interrupted.
 */
final class Scratch implements AutoCloseable {

    /** Longer than what is under way takes to notice. */
    private static final int PATIENCE_SECONDS = 10;

    private final Path folder;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt);
    private volatile boolean interrupted;

    private Scratch(Path folder) {
        this.folder = folder;
    }

    /** Makes one that only its owner may enter. */
    static Scratch make() throws IOException {
        Scratch scratch = new Scratch(Files.createTempDirectory("castlist-plan"));
        Runtime.getRuntime().addShutdownHook(scratch.hook);
        return scratch;
    }

    /** Whether whoever writes here must stop now. */
    boolean isInterrupted() {
        return interrupted;
    }

    /** A path in it where nothing is. */
    Path free() throws IOException {
        return Files.createTempDirectory(folder, "probe");
    }

    /** Bytes of all files below a path. */
    static long bytes(Path path) throws IOException {
        long bytes = 0;
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    static void erase(Path path) throws IOException {
        if (Files.exists(path)) {
            Exports.erase(List.of(path));
        }
    }

    private void interrupt() {
        interrupted = true;
        try {
            if (!closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                erase(folder);
            }
        } catch (IOException e) {
            System.err.println("castlist: " + folder + " could not be deleted; it holds pictures of faces.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
    }

    @Override
    public void close() throws IOException {
        erase(folder);
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending already
        }
    }
}
