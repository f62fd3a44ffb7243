package org.castlist.app.library;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.castlist.library.Episode;
import org.castlist.library.LibraryPerson;
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
            Episode.of(order, library.linked(), library.linking().belief()).forEach(this::print);
        }
        return 0;
    }

    private void print(Episode episode) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(episode.film());
        for (Episode.Known known : episode.known()) {
            LibraryPerson person = known.person();
            out.printf("  known  %-6s %s%n", person.id().person(), whoKnown(known, person));
        }
        for (LibraryPerson person : episode.fresh()) {
            out.printf(
                    Locale.ROOT,
                    "  new    %-6s %.1f s on screen%s%n",
                    person.id().person(),
                    person.seconds(),
                    person.name().map(name -> ", called " + name).orElse(""));
        }
    }

    private static String whoKnown(Episode.Known known, LibraryPerson person) {
        String name = person.name()
                .map(called -> ", called " + called)
                .or(() -> known.proposed()
                        .map(proposed -> String.format(
                                Locale.ROOT, ", may be %s (%.1f %%)", proposed.name(), 100 * proposed.chance())))
                .orElse("");
        return "is " + known.earlier() + name;
    }
}
