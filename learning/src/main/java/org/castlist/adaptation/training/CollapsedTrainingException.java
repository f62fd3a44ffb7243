package org.castlist.adaptation.training;

import java.io.IOException;

/** Training ended in a network that tells nobody apart; what was learned is of no use. */
public final class CollapsedTrainingException extends IOException {
    private static final long serialVersionUID = 1L;

    CollapsedTrainingException(String message) {
        super(message);
    }
}
