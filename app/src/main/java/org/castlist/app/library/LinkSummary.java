package org.castlist.app.library;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.castlist.library.FilmPerson;
import org.castlist.library.LinkedPerson;

/**
 * Tells a user what became of linking.
 *
 * @param outcome what was read and compared
 * @param people everybody, as linked now
 */
public record LinkSummary(LibraryUpdate.Outcome outcome, List<LinkedPerson> people) {

    /**
     * Says it.
     *
     * @param out where results go
     * @param err where failures go
     */
    public void tell(PrintWriter out, PrintWriter err) {
        outcome.unread()
                .forEach((film, reason) ->
                        err.println("castlist: " + film + " could not be taken into the library: " + reason));
        if (!outcome.gone().isEmpty()) {
            out.println("gone from their films, and erased from the library: "
                    + outcome.gone().stream().map(FilmPerson::toString).collect(Collectors.joining(", ")));
        }
        List<LinkedPerson> linked =
                people.stream().filter(person -> person.films() > 1).toList();
        out.println(count(outcome.films(), "film") + ", " + outcome.read() + " of them read now, with "
                + members(people) + " people, " + outcome.compared() + " of them compared now");
        out.println(members(linked) + " of these people are linked to " + linked.size() + " who are in several films");
    }

    private static int members(List<LinkedPerson> people) {
        return people.stream().mapToInt(person -> person.members().size()).sum();
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
