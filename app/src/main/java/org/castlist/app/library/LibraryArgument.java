package org.castlist.app.library;

import java.io.IOException;
import java.nio.file.Path;
import org.castlist.project.LinkedLibrary;
import picocli.CommandLine.Parameters;

/** The library that a command is about. */
final class LibraryArgument {

    @Parameters(index = "0", paramLabel = "OUT", description = "The folder of the projects.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    /** Opens it, to be made or brought up to date. */
    LinkedLibrary open() throws IOException {
        return LinkedLibrary.open(out);
    }

    /** Opens it as it was linked last. */
    LinkedLibrary openLinked() throws IOException {
        return LinkedLibrary.openExisting(out);
    }
}
