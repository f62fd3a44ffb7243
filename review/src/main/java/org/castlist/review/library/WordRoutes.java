package org.castlist.review.library;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.castlist.library.FilmPerson;
import org.castlist.library.LibraryPerson;
import org.castlist.library.LinkWord;
import org.castlist.library.LinkedPerson;
import org.castlist.project.LinkedLibrary;
import org.castlist.review.server.Answers;

/**
 * What a reviewer says of links. An answer means that it is on disk, and that the links heed it.
 *
 * @param desk where the library is
 */
record WordRoutes(LibraryDesk desk) {

    void addTo(RoutesConfig routes) {
        routes.post("/api/words", request -> Answers.send(request, say(Answers.received(request))));
        routes.post("/api/link", request -> Answers.send(request, link()));
    }

    private Map<String, Object> link() throws IOException {
        return Map.of("films", desk.change(library -> library.stamps().size()));
    }

    private Map<String, Object> say(JsonNode body) throws IOException {
        Statement statement = Statement.read(body);
        Instant now = Instant.now();
        return desk.change(library -> {
            if (statement.isTouched(library.log())) {
                throw new Answers.ConflictException(
                        "somebody else said something of the same people meanwhile; look again, and decide again");
            }
            Map<FilmPerson, LibraryPerson> people = new HashMap<>();
            library.people().forEach(person -> people.put(person.id(), person));
            List<LinkWord> words = statement.words(people);
            library.say(statement.takenBack(), words, now);
            if (statement.kind() == Statement.Kind.SAME) {
                holdTogether(statement, words.get(0).one(), library, now);
            }
            String first = words.get(0).toString();
            String text = words.size() == 1 ? first : first + ", and " + (words.size() - 1) + " more";
            return Map.of("deed", deed(library, now), "text", text);
        });
    }

    /** Whom one word alone does not hold, since they share a film, say, each get a word of their own. */
    private void holdTogether(Statement statement, FilmPerson held, LinkedLibrary library, Instant now)
            throws IOException {
        desk.update(library);
        Set<FilmPerson> fallen = new HashSet<>(statement.about());
        library.linked().stream()
                .map(WordRoutes::ids)
                .filter(ids -> ids.contains(held))
                .forEach(fallen::removeAll);
        library.say(
                List.of(),
                fallen.stream()
                        .sorted()
                        .map(one -> new LinkWord(held, one, true))
                        .toList(),
                now);
    }

    private static List<FilmPerson> ids(LinkedPerson person) {
        return person.members().stream().map(LibraryPerson::id).toList();
    }

    private static String deed(LinkedLibrary library, Instant when) throws IOException {
        return new WordDeeds(library.log())
                .deeds().stream()
                        .filter(deed -> deed.when().equals(when))
                        .findFirst()
                        .orElseThrow()
                        .id();
    }
}
