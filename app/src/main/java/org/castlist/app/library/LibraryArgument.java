package org.castlist.app.library;

import java.io.IOException;
import java.nio.file.Path;
import org.castlist.project.Library;
import picocli.CommandLine.Parameters;

/** The library that a command is about. */
final class LibraryArgument {

    @Parameters(index = "0", paramLabel = "OUT", description = "The folder of the projects.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    /** Opens it, to be made or brought up to date. */
    Library open() throws IOException {
        return Library.open(out);
    }

    /** Opens it as it was linked last. */
    Library openLinked() throws IOException {
        return Library.openExisting(out);
    }
}
