package org.castlist.video;

import java.io.IOException;
import java.util.Optional;

/** Reads a film's frames in presentation order, once. One thread at a time. */
public interface FilmReader extends AutoCloseable {

    Film film();

    /**
     * The next frame, which the caller closes; empty at the end.
     *
     * @throws IOException when the file cannot be read any further; damaged packets are skipped and counted instead
     */
    Optional<Frame> next() throws IOException;

    /** How many packets or frames were damaged and skipped so far. */
    long damaged();

    @Override
    void close();
}
