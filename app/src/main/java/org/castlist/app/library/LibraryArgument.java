package org.castlist.app.library;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.castlist.library.FilmPerson;
import org.castlist.library.LinkEntry;
import org.castlist.library.LinkWord;
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

    /** Puts a word on record and heeds it. */
    int say(String one, String other, boolean areOne, PrintWriter told) throws IOException {
        try (Library library = openLinked()) {
            LinkEntry entry = library.say(new LinkWord(FilmPerson.parse(one), FilmPerson.parse(other), areOne));
            LibraryUpdate.standard(library).run(false);
            told.println("correction " + entry.sequence() + " is on record");
        }
        return 0;
    }
}
