package org.castlist.app;

import java.io.PrintWriter;
import java.util.Locale;
import org.castlist.people.Cast;
import org.castlist.people.Person;

/** The table of people that several commands print. */
final class PeopleTable {
    private PeopleTable() {}

    static void print(Cast cast, PrintWriter out) {
        cast.people().forEach(person -> print(person, cast, out));
    }

    static void print(Person person, Cast cast, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "  %-6s %-24s %s, %3d %s%s%n",
                person.id(),
                person.title(),
                presence(person, cast),
                person.tracks().size(),
                person.tracks().size() == 1 ? "track" : "tracks",
                person.hidden() ? " (hidden)" : "");
    }

    private static String presence(Person person, Cast cast) {
        return cast.footage().film().isPictures()
                ? String.format(
                        Locale.ROOT,
                        "in %4d of the pictures",
                        cast.appearances(person).size())
                : String.format(Locale.ROOT, "%9.1f s on screen", cast.screenTime(person));
    }
}
