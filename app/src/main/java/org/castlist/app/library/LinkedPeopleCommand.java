package org.castlist.app.library;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.castlist.library.LibraryPerson;
import org.castlist.library.LinkBelief;
import org.castlist.library.LinkedPerson;
import org.castlist.library.ProposedName;
import org.castlist.project.LinkedLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the people of all films. */
@Command(
        name = "people",
        description = "Lists the people over all films, with films, screen time and the names that they may have.")
public final class LinkedPeopleCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final LibraryArgument argument = new LibraryArgument();

    @Option(names = "--json", description = "Writes JSON.")
    private boolean json;

    @Option(names = "--least-films", paramLabel = "N", description = "Only who is in at least so many films.")
    private int leastFilms;

    @Override
    public Integer call() throws IOException {
        try (LinkedLibrary library = argument.openLinked()) {
            List<LinkedPerson> everybody = library.linked();
            int size = everybody.stream()
                    .mapToInt(person -> person.members().size())
                    .sum();
            List<LinkedPerson> people = everybody.stream()
                    .filter(person -> person.films() >= leastFilms)
                    .sorted(Comparator.comparingDouble(LinkedPerson::seconds).reversed())
                    .toList();
            PrintWriter out = spec.commandLine().getOut();
            LinkBelief belief = library.linking().belief();
            if (json) {
                new LinkedPeopleJson(belief, size).write(people, out);
            } else {
                people.forEach(person -> print(person, belief, size, out));
            }
            out.flush();
        }
        return 0;
    }

    private static void print(LinkedPerson person, LinkBelief belief, int size, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%-32s %9.1f s on screen, %3d %s%n",
                person.title(),
                person.seconds(),
                person.films(),
                person.films() == 1 ? "film" : "films");
        for (LibraryPerson member : person.members()) {
            out.printf(
                    Locale.ROOT,
                    "  %-30s %9.1f s%s%n",
                    member.id(),
                    member.seconds(),
                    called(member, person.proposedName(member, belief, size)));
        }
    }

    private static String called(LibraryPerson member, Optional<ProposedName> proposed) {
        return member.name()
                .map(name -> ", called " + name)
                .or(() -> proposed.map(name -> String.format(
                        Locale.ROOT, ", may be %s of %s (%.1f %%)", name.name(), name.from(), 100 * name.chance())))
                .orElse("");
    }
}
