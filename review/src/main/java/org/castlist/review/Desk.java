package org.castlist.review;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.castlist.people.CorrectionLog;
import org.castlist.pipeline.Watched;
import org.castlist.project.Project;
import org.castlist.project.ProjectBusyException;
import org.castlist.project.SharedProject;
import org.jspecify.annotations.Nullable;

/**
 * Where the requests of all tabs meet the project. What is read may be a moment old while another command works on the
 * project; what is written waits, and is on disk when the answer goes out.
 */
final class Desk implements AutoCloseable {
    private static final Duration FOR_READING = Duration.ofMillis(300);
    private static final Duration FOR_WRITING = Duration.ofSeconds(5);

    private final SharedProject project;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile @Nullable Snapshot latest;

    Desk(SharedProject project) {
        this.project = project;
    }

    Path folder() {
        return project.folder();
    }

    /** The project as it was a moment ago: enough for what corrections do not change. */
    Snapshot recent() throws IOException {
        Snapshot known = latest;
        return known == null ? snapshot() : known;
    }

    /** The project as it is, or as it was a moment ago while somebody works on it. */
    Snapshot snapshot() throws IOException {
        Snapshot known = latest;
        try {
            return with(known == null ? FOR_WRITING : FOR_READING, this::refreshed);
        } catch (ProjectBusyException busy) {
            if (known == null) {
                throw busy;
            }
            return known;
        }
    }

    /**
     * Changes the project.
     *
     * @throws ProjectBusyException when it is in use for too long
     */
    <T> T change(SharedProject.Work<T> work) throws IOException {
        return with(FOR_WRITING, work);
    }

    private <T> T with(Duration patience, SharedProject.Work<T> work) throws IOException {
        boolean mine;
        try {
            mine = turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("waiting for the project was interrupted", interrupted);
        }
        if (!mine) {
            throw new ProjectBusyException("the project is in use: the people are being found anew; try again soon");
        }
        try {
            return project.with(patience, work);
        } finally {
            turn.unlock();
        }
    }

    /** The snapshot that is true now; reads only what changed. */
    Snapshot refreshed(Project now) throws IOException {
        Snapshot known = latest;
        String revision = now.revision();
        if (known != null && known.revision().equals(revision)) {
            return known;
        }
        if (!now.people().areFound()) {
            throw new IOException("the project " + now.folder()
                    + " is not analysed to its end yet; run 'castlist analyze' on its film again.");
        }
        CorrectionLog log = now.corrections().log();
        var review = now.people().review();
        boolean sameFilm =
                known != null && known.watched().footage() == review.cast().footage();
        Watched watched = known != null && sameFilm
                ? known.watched()
                : new Watched(
                        review.cast().footage(),
                        now.watching().watched().orElseThrow().features());
        var nuisance = known != null && sameFilm && known.nuisance().isPresent()
                ? known.nuisance()
                : now.watching().nuisance();
        boolean outdated = now.people().needClustering() || now.corrections().anyUnheeded();
        Snapshot fresh = new Snapshot(revision, review, log, watched, nuisance, outdated);
        latest = fresh;
        return fresh;
    }

    @Override
    public void close() throws IOException {
        project.close();
    }
}
