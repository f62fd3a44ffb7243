package org.castlist.app.library;

import picocli.CommandLine.Command;

/** A reviewer's word that two people are one. */
@Command(name = "same", description = "Says that two people are one: they stay linked for good.")
public final class SameCommand extends LinkWordCommand {
    public SameCommand() {
        super(true);
    }
}
