package org.castlist.app.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.castlist.library.Episode;
import org.castlist.project.LinkedLibrary;
import org.castlist.video.NaturalOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Carries the cast of a series from film to film. */
@Command(
        name = "series",
        description = {
            "Goes through the films of a series in order: who is known from before, with the names that they may have, and"
                    + " who is new.",
            "",
            "Nobody is named by this; 'castlist library name' accepts a name."
        })
public final class SeriesCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final LibraryArgument argument = new LibraryArgument();

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "FILM",
            description = "The films in order; all of the library in the order of their names if none is given.")
    private List<String> given = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        try (LinkedLibrary library = argument.openLinked()) {
            TreeSet<String> films = new TreeSet<>(new NaturalOrder());
            films.addAll(library.stamps().keySet());
            for (String film : given) {
                if (!films.contains(film)) {
                    throw new IllegalArgumentException("there is no film " + film + " in this library");
                }
            }
            List<String> order = given.isEmpty() ? List.copyOf(films) : given;
            new SeriesText(Episode.of(order, library.linked(), library.linking().belief()))
                    .print(spec.commandLine().getOut());
        }
        return 0;
    }
}
