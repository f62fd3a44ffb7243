package org.castlist.app;

import java.nio.file.Path;
import org.castlist.people.Cast;
import org.castlist.pipeline.Observer;

/** Shows a user, or another program, how an analysis goes. */
interface Display {

    /**
     * Begins to show one film; whoever calls closes what comes back.
     *
     * @param stretching the part of it that is watched
     */
    FilmDisplay begin(Path film, Stretching stretching);

    /** One film's progress. */
    interface FilmDisplay extends Observer, AutoCloseable {

        /** The film is done. */
        void done(Cast cast, Path folder);

        /** The film failed. */
        void failed(Throwable failure);

        @Override
        void close();
    }
}
