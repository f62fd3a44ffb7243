package org.castlist.app.library;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.castlist.library.FilmPerson;
import org.castlist.library.LinkEntry;
import org.castlist.library.LinkWord;
import org.castlist.project.LinkedLibrary;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A reviewer's word on two people: it is put on record and heeded at once. */
abstract sealed class LinkWordCommand implements Callable<Integer> permits SameCommand, DifferentCommand {
    private final boolean areOne;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final LibraryArgument argument = new LibraryArgument();

    @Parameters(index = "1", paramLabel = "PERSON", description = "Such as news-7/p-3.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String one;

    @Parameters(index = "2", paramLabel = "OTHER")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String other;

    LinkWordCommand(boolean areOne) {
        this.areOne = areOne;
    }

    @Override
    public Integer call() throws IOException {
        try (LinkedLibrary library = argument.openLinked()) {
            LinkEntry entry = library.say(new LinkWord(FilmPerson.parse(one), FilmPerson.parse(other), areOne));
            LibraryUpdate.standard(library).run(false);
            spec.commandLine().getOut().println("correction " + entry.sequence() + " is on record");
        }
        return 0;
    }
}
