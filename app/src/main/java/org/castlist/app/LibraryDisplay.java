package org.castlist.app;

import java.util.List;
import org.castlist.app.library.FilmEntry;
import org.castlist.app.library.LinkSummary;
import org.castlist.library.Episode;

/** Shows how the analysis of many films goes. Films that run beside each other are shown by several threads at once. */
interface LibraryDisplay extends Display, AutoCloseable {

    /** So many films were done before, and nothing that they came from has changed. */
    void unchanged(int films);

    /**
     * All films had their turn.
     *
     * @param films those of this run
     * @param file where the library lists its films
     */
    void finished(List<FilmEntry> films, String file);

    /** People are linked across the films. */
    void linked(LinkSummary summary);

    /** The cast of a series, from film to film. */
    void series(List<Episode> episodes);

    /** @param address where the library's tables lie */
    void tables(String address);

    @Override
    void close();
}
