package org.castlist.app;

import org.castlist.app.library.DifferentCommand;
import org.castlist.app.library.LinkCommand;
import org.castlist.app.library.LinkedPeopleCommand;
import org.castlist.app.library.LogCommand;
import org.castlist.app.library.SameCommand;
import org.castlist.app.library.SeriesCommand;
import org.castlist.app.library.UndoCommand;
import picocli.CommandLine.Command;

/** Everything about many films. */
@Command(
        name = "library",
        description = {
            "Works on many films as one library: analyses them, and says who is who across them.",
            "",
            "OUT is the folder in which the films' project folders lie. A person of a film is told as FILM/p-3, where FILM is"
                    + " the name of the project folder without its ending."
        },
        subcommands = {
            LibraryAnalyzeCommand.class,
            LinkCommand.class,
            LinkedPeopleCommand.class,
            SeriesCommand.class,
            LibraryReviewCommand.class,
            LibraryNameCommand.class,
            SameCommand.class,
            DifferentCommand.class,
            UndoCommand.class,
            LogCommand.class,
            LibraryTablesCommand.class,
        })
final class LibraryCommand {}
