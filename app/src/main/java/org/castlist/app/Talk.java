package org.castlist.app;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How much to say, as the command line says it. */
final class Talk {
    @Option(names = "--json", description = "Writes progress and result as JSON lines to standard output.")
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "Says nothing but what went wrong.")
    private boolean quiet;

    Display display(CommandSpec spec) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        return json ? new JsonDisplay(out, err) : new TextDisplay(out, err, TextDisplay.terminal(), quiet);
    }

    /** @param films how many there are */
    LibraryDisplay libraryDisplay(CommandSpec spec, int films) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        return json
                ? new LibraryJsonDisplay(new JsonDisplay(out, err))
                : new LibraryTextDisplay(out, err, TextDisplay.terminal() && !quiet, quiet, films);
    }
}
