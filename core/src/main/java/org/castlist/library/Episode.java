package org.castlist.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One film of a series: who is known from the films before it, and who is new.
 *
 * @param film what it is called in the library
 * @param known people who were seen before
 * @param fresh people who were not
 */
public record Episode(String film, List<Known> known, List<LibraryPerson> fresh) {

    /**
     * Somebody who was seen before.
     *
     * @param person in this film
     * @param earlier who they were in the last film before it where they were found
     * @param proposed a name that a reviewer gave them in another film; empty where they have one here, or nowhere
     */
    public record Known(LibraryPerson person, FilmPerson earlier, Optional<ProposedName> proposed) {}

    public Episode {
        known = List.copyOf(known);
        fresh = List.copyOf(fresh);
    }

    /**
     * Carries the cast from film to film.
     *
     * @param films in the order of the series
     * @param people of the whole library, as linked
     */
    public static List<Episode> of(List<String> films, List<LinkedPerson> people, LinkBelief belief) {
        int size = people.stream().mapToInt(person -> person.members().size()).sum();
        Map<String, List<Part>> parts = parts(people);
        Map<Integer, FilmPerson> seen = new HashMap<>();
        List<Episode> episodes = new ArrayList<>();
        for (String film : films) {
            List<Known> known = new ArrayList<>();
            List<LibraryPerson> fresh = new ArrayList<>();
            Map<Integer, FilmPerson> here = new HashMap<>();
            for (Part part : parts.getOrDefault(film, List.of())) {
                Optional<FilmPerson> earlier = Optional.ofNullable(seen.get(part.number));
                earlier.ifPresentOrElse(
                        before -> known.add(
                                new Known(part.member, before, part.linked.proposedName(part.member, belief, size))),
                        () -> fresh.add(part.member));
                here.put(part.number, part.member.id());
            }
            seen.putAll(here);
            episodes.add(new Episode(film, known, fresh));
        }
        return episodes;
    }

    /**
     * Somebody's part in one film.
     *
     * @param number of the linked person
     */
    private record Part(int number, LinkedPerson linked, LibraryPerson member) {}

    /** Everybody's, by film. */
    private static Map<String, List<Part>> parts(List<LinkedPerson> people) {
        Map<String, List<Part>> parts = new HashMap<>();
        for (int number = 0; number < people.size(); number++) {
            LinkedPerson linked = people.get(number);
            for (LibraryPerson member : linked.members()) {
                parts.computeIfAbsent(member.id().film(), any -> new ArrayList<>())
                        .add(new Part(number, linked, member));
            }
        }
        return parts;
    }
}
