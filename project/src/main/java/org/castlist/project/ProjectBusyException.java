package org.castlist.project;

import java.io.IOException;

/** Somebody else works on the project; the message is one sentence for the user. */
public final class ProjectBusyException extends IOException {
    private static final long serialVersionUID = 1L;

    public ProjectBusyException(String message) {
        super(message);
    }
}
