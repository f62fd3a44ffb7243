package org.castlist.app;

import java.io.IOException;
import org.castlist.pipeline.Eyes;
import org.castlist.pipeline.Observer;
import org.castlist.pipeline.Watched;
import org.castlist.project.Project;
import org.castlist.project.WatchedSoFar;
import org.jspecify.annotations.Nullable;

/** The networks of Act I for all workers of a process: opened when the first asks, and kept. */
final class SharedEyes implements Watcher, AutoCloseable {
    private final ModelShelf shelf;
    private ModelShelf.@Nullable OpenEyes opened;

    SharedEyes(ModelShelf shelf) {
        this.shelf = shelf;
    }

    synchronized Eyes eyes() throws IOException {
        ModelShelf.OpenEyes open = opened == null ? shelf.open() : opened;
        opened = open;
        return open.eyes();
    }

    /** Watches from one end to the other. */
    @Override
    public Watched watch(ActOne act, Project project, WatchedSoFar soFar, Observer observer) throws IOException {
        return act.watch(project, soFar, eyes(), observer);
    }

    @Override
    public synchronized void close() {
        if (opened != null) {
            opened.close();
        }
    }
}
