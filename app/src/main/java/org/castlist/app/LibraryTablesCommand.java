package org.castlist.app;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.castlist.app.library.ClusterProvider;
import org.castlist.app.library.Workforce;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A library as tables, whoever analysed it. */
@Command(
        name = "tables",
        description = {
            "Writes a library as Parquet tables into OUT/tables: films, shots, tracks, people, appearances and links.",
            "",
            "Only what changed since the last time is written anew. 'library analyze --spark' does the same at its end. The"
                    + " columns are in docs/reference/library-tables.md."
        })
final class LibraryTablesCommand implements Callable<Integer> {
    private static final double ANY_RANGE = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OUT", description = "The folder or address of the library.")
    private String out = "";

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Override
    public Integer call() throws IOException {
        try (Workforce workforce = cluster.require(new ClusterProvider.Work(out, List.of(), ANY_RANGE))) {
            workforce
                    .writeTables()
                    .ifPresent(address -> spec.commandLine().getOut().println("The tables: " + address));
        }
        return ExitCode.DONE;
    }
}
