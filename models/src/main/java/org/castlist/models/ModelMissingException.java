package org.castlist.models;

import java.io.IOException;

/** A model's file or card is missing, unreadable or not the one expected; the message is for the user. */
public final class ModelMissingException extends IOException {
    private static final long serialVersionUID = 1L;

    public ModelMissingException(String message) {
        super(message);
    }

    public ModelMissingException(String message, Throwable cause) {
        super(message, cause);
    }
}
