package org.castlist.review.server;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps files in step with corrections: they are written when a reviewer pauses, and at the end. The corrections themselves
 * are in the database at once.
 */
public final class WrittenLater implements AutoCloseable {
    private static final int PAUSE_SECONDS = 5;

    private final Writing writing;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "castlist-files");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Future<?> planned;
    private boolean stale;
    private @Nullable IOException failure;

    public WrittenLater(Writing writing) {
        this.writing = writing;
    }

    /** Writes the files. */
    @FunctionalInterface
    public interface Writing {
        void write() throws IOException;
    }

    /** They say what is no longer true. */
    public synchronized void outdated() {
        stale = true;
        if (planned != null) {
            planned.cancel(false);
        }
        planned = timer.schedule(this::write, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    private synchronized void write() {
        if (!stale) {
            return;
        }
        try {
            writing.write();
            stale = false;
            failure = null;
        } catch (IOException failed) {
            failure = failed; // tried again after the next correction and at the end
        }
    }

    @Override
    public void close() throws IOException {
        timer.shutdown();
        write();
        if (failure != null) {
            throw new IOException(
                    "the corrections are kept, but the project's files could not be written: " + failure.getMessage(),
                    failure);
        }
    }
}
