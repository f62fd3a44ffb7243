package org.castlist.video;

import java.io.IOException;

/** A film in the making. One thread at a time. */
public interface FilmSink extends AutoCloseable {

    /**
     * Appends a picture.
     *
     * @param pixels of the film's size
     * @param moment when it is shown; not before zero, and after the one before by at least a step of the time base
     */
    void write(Pixels pixels, Moment moment) throws IOException;

    /** Completes the film. */
    @Override
    void close() throws IOException;
}
