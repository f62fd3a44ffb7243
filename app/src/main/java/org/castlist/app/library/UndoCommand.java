package org.castlist.app.library;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.castlist.library.LinkEntry;
import org.castlist.project.LinkedLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes back what a reviewer said of links. */
@Command(
        name = "undo",
        description =
                "Takes back what was said of two people: the latest word in force, or any by its number. To redo, undo"
                        + " the undo.")
public final class UndoCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final LibraryArgument argument = new LibraryArgument();

    @Parameters(index = "1", paramLabel = "NUMBER", arity = "0..1", description = "As 'library log' shows it.")
    private Optional<Long> number = Optional.empty();

    @Override
    public Integer call() throws IOException {
        try (LinkedLibrary library = argument.openLinked()) {
            List<LinkEntry.Said> inForce = library.log().inForce();
            if (number.isEmpty() && inForce.isEmpty()) {
                throw new IllegalArgumentException("there is nothing to undo");
            }
            long sequence =
                    number.orElseGet(() -> inForce.get(inForce.size() - 1).sequence());
            library.undo(sequence);
            LibraryUpdate.standard(library).run(false);
            spec.commandLine().getOut().println("undone: " + sequence);
        }
        return 0;
    }
}
