package org.castlist.app;

import org.castlist.people.Cast;
import org.castlist.pipeline.Observer;

/** Shows a user, or another program, how an analysis goes. */
interface Display {

    /**
     * Begins to show one film; whoever calls closes what comes back.
     *
     * @param film its path, or the address that a cluster reads it by
     * @param stretching the part of it that is watched
     */
    FilmDisplay begin(String film, Stretching stretching);

    /** One film's progress. */
    interface FilmDisplay extends Observer, AutoCloseable {

        /**
         * The film is done.
         *
         * @param project where its folder lies
         */
        void done(Cast cast, String project);

        /** The film failed. */
        void failed(Throwable failure);

        @Override
        void close();
    }
}
