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
        Map<LinkedPerson, FilmPerson> seen = new HashMap<>();
        List<Episode> episodes = new ArrayList<>();
        for (String film : films) {
            List<Known> known = new ArrayList<>();
            List<LibraryPerson> fresh = new ArrayList<>();
            Map<LinkedPerson, FilmPerson> here = new HashMap<>();
            for (LinkedPerson linked : people) {
                for (LibraryPerson member : linked.in(film)) {
                    Optional<FilmPerson> earlier = Optional.ofNullable(seen.get(linked));
                    earlier.ifPresentOrElse(
                            before -> known.add(new Known(member, before, linked.proposedName(member, belief, size))),
                            () -> fresh.add(member));
                    here.put(linked, member.id());
                }
            }
            seen.putAll(here);
            episodes.add(new Episode(film, known, fresh));
        }
        return episodes;
    }
}
