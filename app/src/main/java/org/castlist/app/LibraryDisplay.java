package org.castlist.app;

import java.nio.file.Path;
import java.util.List;
import org.castlist.app.library.FilmEntry;

/** Shows how the analysis of many films goes. Films that run beside each other are shown by several threads at once. */
interface LibraryDisplay extends Display, AutoCloseable {

    /**
     * All films had their turn.
     *
     * @param films those of this run
     * @param file where the library lists its films
     */
    void finished(List<FilmEntry> films, Path file);

    @Override
    void close();
}
