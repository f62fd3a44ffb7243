package org.castlist.review;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.castlist.pipeline.Observer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the project's files in step with the corrections: they are written when a reviewer pauses, and at the end. The
 * corrections themselves are in the database at once.
 */
final class ProjectFiles implements AutoCloseable {
    private static final int PAUSE_SECONDS = 5;

    private final Desk desk;
    private final ReviewTools tools;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "castlist-files");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Future<?> planned;
    private boolean stale;
    private @Nullable IOException failure;

    ProjectFiles(Desk desk, ReviewTools tools) {
        this.desk = desk;
        this.tools = tools;
    }

    /** They say what is no longer true. */
    synchronized void outdated() {
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
            desk.change(project -> {
                tools.writeFiles().on(project, new Observer() {});
                return project;
            });
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
