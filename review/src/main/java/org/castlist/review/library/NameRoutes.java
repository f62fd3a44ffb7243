package org.castlist.review.library;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.castlist.library.FilmPerson;
import org.castlist.people.Correction;
import org.castlist.people.Person;
import org.castlist.project.LinkedLibrary;
import org.castlist.project.ProjectBusyException;
import org.castlist.review.server.Answers;

/**
 * Names that a reviewer gives or accepts, and taking back whatever was done. A name goes into the projects of the films that
 * the reviewer means, as {@code castlist library name} puts it there.
 *
 * @param desk where the library and its projects are
 * @param names that were given here
 * @param files told that they say what is no longer true
 */
record NameRoutes(LibraryDesk desk, GivenNames names, FilmFiles files) {

    /**
     * Who is to be named.
     *
     * @param was what they were called when the reviewer looked
     */
    private record Wish(FilmPerson person, Optional<String> was) {
        static Wish read(JsonNode json) {
            return new Wish(
                    FilmPerson.parse(json.path("id").asText()),
                    json.path("was").isTextual() ? Optional.of(json.path("was").asText()) : Optional.empty());
        }
    }

    void addTo(RoutesConfig routes) {
        routes.post("/api/names", request -> Answers.send(request, name(Answers.received(request))));
        routes.post("/api/deeds", request -> Answers.send(request, toggle(Answers.received(request))));
    }

    private Map<String, Object> name(JsonNode body) throws IOException {
        String name = body.path("name").asText().strip();
        List<Wish> wishes = new ArrayList<>();
        body.path("people").forEach(person -> wishes.add(Wish.read(person)));
        if (wishes.isEmpty()) {
            throw new IllegalArgumentException("somebody must be named, not nobody");
        }
        List<GivenNames.Place> places = new ArrayList<>();
        Map<String, String> left = new TreeMap<>(); // reasons, by film
        desk.change(library -> {
            for (Wish wish : wishes) {
                try {
                    places.add(new GivenNames.Place(wish.person, give(name, wish), true));
                } catch (ProjectBusyException | IllegalArgumentException | Answers.ConflictException refused) {
                    if (wishes.size() == 1) {
                        throw refused;
                    }
                    left.put(wish.person.film(), String.valueOf(refused.getMessage()));
                }
            }
            return places;
        });
        places.forEach(place -> files.outdated(place.person().film()));
        return answer(name, places, left);
    }

    private Map<String, Object> answer(String name, List<GivenNames.Place> places, Map<String, String> left) {
        if (places.isEmpty()) {
            throw new Answers.ConflictException(String.join("; ", Set.copyOf(left.values())));
        }
        Deed deed = names.add(name, places);
        return Map.of("deed", deed.id(), "text", deed.text(), "left", left);
    }

    private long give(String name, Wish wish) throws IOException {
        return desk.work(wish.person.film(), project -> {
            Optional<String> now = project.people()
                    .cast()
                    .flatMap(cast -> cast.person(wish.person.person()))
                    .flatMap(Person::name);
            if (!now.equals(wish.was)) {
                throw new Answers.ConflictException("somebody else named " + wish.person + " meanwhile"
                        + now.map(called -> ", " + called).orElse("") + "; look again, and decide again");
            }
            return project.corrections()
                    .add(new Correction.Name(wish.person.person(), name))
                    .sequence();
        });
    }

    private Map<String, Object> toggle(JsonNode body) throws IOException {
        String id = body.path("id").asText();
        Deed deed = desk.change(library -> id.startsWith(Deed.NAMES) ? toggleNames(id) : toggleWords(id, library));
        if (id.startsWith(Deed.NAMES)) {
            deed.about().forEach(person -> files.outdated(person.film()));
        }
        return Map.of("deed", id, "text", (deed.isInForce() ? "again: " : "taken back: ") + deed.text());
    }

    private Deed toggleNames(String id) throws IOException {
        return names.toggle(
                id,
                place -> desk.work(
                        place.person().film(),
                        project -> project.corrections().undo(place.entry()).sequence()));
    }

    private static Deed toggleWords(String id, LinkedLibrary library) throws IOException {
        library.say(new WordDeeds(library.log()).toggling(id), List.of(), Instant.now());
        return new WordDeeds(library.log()).deed(id);
    }
}
