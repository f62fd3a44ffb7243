package org.castlist.review;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.castlist.people.Cast;
import org.castlist.people.CastChanges;
import org.castlist.pipeline.Observer;
import org.jspecify.annotations.Nullable;

/** Finding the people anew, in the background. One at a time. */
final class Rerun implements AutoCloseable {
    private static final int SECONDS_TO_END = 10;

    private final Desk desk;
    private final ReviewTools tools;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "castlist-rerun");
        thread.setDaemon(true);
        return thread;
    });
    private volatile State state = new State(false, "", 0, null, null);

    Rerun(Desk desk, ReviewTools tools) {
        this.desk = desk;
        this.tools = tools;
    }

    /**
     * How far it is.
     *
     * @param fraction of the step, 0 to 1
     * @param error why it failed, if it did
     * @param changed what it changed, once it is through
     */
    record State(
            boolean running,
            String step,
            double fraction,
            @Nullable String error,
            @Nullable ChangesView changed) {}

    /** What changed, as the page sees it. */
    record ChangesView(String summary, List<CastChanges.Moved> tracks) {
        static ChangesView of(CastChanges changes) {
            return new ChangesView(changes.summary(), changes.moved());
        }
    }

    State state() {
        return state;
    }

    /** Starts it; while it runs already nothing happens. */
    synchronized State start() {
        if (!state.running) {
            state = new State(true, "waiting for the project", 0, null, null);
            worker.execute(this::run);
        }
        return state;
    }

    private void run() {
        try {
            CastChanges changes = desk.change(project -> {
                Cast before = desk.refreshed(project).cast();
                tools.findPeople().on(project, new Watcher());
                return CastChanges.between(before, desk.refreshed(project).cast());
            });
            state = new State(false, "", 1, null, ChangesView.of(changes));
        } catch (IOException | RuntimeException failed) {
            state = new State(false, "", 0, String.valueOf(failed.getMessage()), null);
        }
    }

    private final class Watcher implements Observer {
        @Override
        public void at(String step, double fraction) {
            state = new State(true, step, fraction, null, null);
        }
    }

    @Override
    public void close() throws IOException {
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                throw new IOException("finding the people anew did not stop");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
