package org.castlist.decisions;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.castlist.people.Person;

/**
 * A film and what is said of it at one moment.
 *
 * @param people with the most screen time first, those whom nothing can be compared with left out
 * @param unknown tracks that are nobody's and could be somebody's, ascending
 */
record Situation(FilmTracks film, List<Known> people, List<Integer> unknown, Settled settled) {

    /** How many tracks of a person or a track to show. */
    private static final int SHOWN = 3;

    /** Somebody, and what they look like. */
    record Known(Person person, Group group) {
        String id() {
            return person.id();
        }

        boolean named() {
            return person.name().isPresent();
        }
    }

    /** A few tracks that stand for the group. */
    List<String> shown(Group group) {
        return film.byClarity(group.tracks(), SHOWN);
    }

    /** A few that stand for what is left of the group without a part. */
    List<String> shownWithout(List<Integer> part, Group group) {
        return film.byClarity(
                IntStream.of(group.tracks())
                        .filter(track -> !part.contains(track))
                        .toArray(),
                SHOWN);
    }

    /** All tracks of the part, the clearest first. */
    List<String> all(List<Integer> part) {
        return film.byClarity(part.stream().mapToInt(Integer::intValue).toArray(), part.size());
    }

    Set<String> ids(List<Integer> tracks) {
        return tracks.stream().map(film::id).collect(Collectors.toSet());
    }

    /** Seconds of all tracks that are or could be somebody's. */
    double seconds() {
        return people.stream().mapToDouble(known -> known.group().seconds()).sum()
                + unknown.stream().mapToDouble(film::seconds).sum();
    }
}
