package org.castlist.video;

import java.io.IOException;

/** A film that cannot be read; the message is one sentence for the user. */
public final class UnreadableFilmException extends IOException {
    private static final long serialVersionUID = 1L;

    public UnreadableFilmException(String message) {
        super(message);
    }

    public UnreadableFilmException(String message, Throwable cause) {
        super(message, cause);
    }
}
