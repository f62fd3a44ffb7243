package org.castlist.app.library;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.castlist.people.Cast;
import org.castlist.pipeline.Observer;

/** Analyses films: in this process, or on the machines of a cluster. Any number of threads. */
public interface Workforce extends Closeable {

    /** How many films or ranges it can work on at once; at least 1. */
    int workers();

    /** Where films lie and projects go. */
    Depot depot();

    /**
     * Analyses a film into its project, or goes on with it.
     *
     * @param crew of this run; its pool has the threads that may wait for the work
     * @param observer hears how it goes, as far as that can be told
     * @return the cast, with every correction applied
     */
    Cast analyze(FilmEntry film, Crew crew, Observer observer) throws IOException;

    /**
     * All films had their turn, and their people are linked: brings the library's tables up to date, if there are to be any.
     *
     * @return where they lie
     */
    Optional<String> writeTables() throws IOException;
}
