package org.castlist.embeddings.torch;

import java.io.IOException;

/** A network that this importer cannot rebuild; the message names the operator and what of it is not supported. */
public final class UnsupportedNetworkException extends IOException {
    private static final long serialVersionUID = 1;

    UnsupportedNetworkException(String message) {
        super(message);
    }
}
