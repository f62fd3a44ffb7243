package org.castlist.app.library;

import picocli.CommandLine.Command;

/** A reviewer's word that two people are two. */
@Command(name = "different", description = "Says that two people are not one: they are never linked again.")
public final class DifferentCommand extends LinkWordCommand {
    public DifferentCommand() {
        super(false);
    }
}
