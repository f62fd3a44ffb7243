package org.castlist.app.library;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.castlist.library.Episode;
import org.castlist.library.LibraryPerson;

/**
 * Tells a user of the cast of a series from film to film.
 *
 * @param episodes in order
 */
public record SeriesText(List<Episode> episodes) {

    /** Says for each film who is known from before, and who is new. */
    public void print(PrintWriter out) {
        for (Episode episode : episodes) {
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
