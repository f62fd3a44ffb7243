package org.castlist.app.library;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.castlist.library.LinkEntry;
import org.castlist.library.LinkLog;
import org.castlist.project.LinkedLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what reviewers said of links. */
@Command(name = "log", description = "Lists all that was ever said of links, with the numbers that undo takes.")
public final class LogCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final LibraryArgument argument = new LibraryArgument();

    @Override
    public Integer call() throws IOException {
        try (LinkedLibrary library = argument.openLinked()) {
            LinkLog log = library.log();
            for (LinkEntry entry : log.entries()) {
                spec.commandLine()
                        .getOut()
                        .printf(
                                "%4d  %s  %s%s%n",
                                entry.sequence(),
                                entry.when().truncatedTo(ChronoUnit.SECONDS),
                                text(entry),
                                log.counts(entry) ? "" : " (undone)");
            }
        }
        return 0;
    }

    private static String text(LinkEntry entry) {
        if (entry instanceof LinkEntry.Said said) {
            return said.word().toString();
        }
        return entry instanceof LinkEntry.Undone undone ? "undoes " + undone.undoes() : entry.toString();
    }
}
