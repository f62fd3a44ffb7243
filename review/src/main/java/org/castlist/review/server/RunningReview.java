package org.castlist.review.server;

import java.io.IOException;
import java.net.URI;

/** A review that is served until it is closed. */
public interface RunningReview extends AutoCloseable {

    /** The address to open, token included. */
    URI address();

    /** Stops serving, and leaves the files of projects as the reviewer made them. */
    @Override
    void close() throws IOException;
}
