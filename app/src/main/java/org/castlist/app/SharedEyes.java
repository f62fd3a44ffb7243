package org.castlist.app;

import java.io.IOException;
import org.castlist.pipeline.Eyes;
import org.jspecify.annotations.Nullable;

/** The networks of Act I for all workers of a process: opened when the first asks, and kept. */
final class SharedEyes implements AutoCloseable {
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

    @Override
    public synchronized void close() {
        if (opened != null) {
            opened.close();
        }
    }
}
