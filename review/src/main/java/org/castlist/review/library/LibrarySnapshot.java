package org.castlist.review.library;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import org.castlist.library.FilmPerson;
import org.castlist.library.LinkEntry;
import org.castlist.library.LinkLog;
import org.castlist.library.LinkWord;
import org.castlist.library.LinkedPerson;
import org.castlist.library.Linking;
import org.castlist.video.NaturalOrder;

/**
 * A library at one moment.
 *
 * @param stamp differs whenever anything of it does
 * @param people everybody as linked
 * @param log all that reviewers said of links
 * @param linking how they were linked
 * @param stamps of the projects that were read, by film
 */
record LibrarySnapshot(
        String stamp, List<LinkedPerson> people, LinkLog log, Linking linking, Map<String, String> stamps) {

    /** How many people the films have. */
    int size() {
        return people.stream().mapToInt(person -> person.members().size()).sum();
    }

    /** The films in the order in which people count. */
    List<String> films() {
        TreeSet<String> films = new TreeSet<>(new NaturalOrder());
        films.addAll(stamps.keySet());
        return List.copyOf(films);
    }

    /** @throws NoSuchElementException with a sentence when there is none */
    LinkedPerson owner(FilmPerson id) {
        return people.stream()
                .filter(person ->
                        person.members().stream().anyMatch(member -> member.id().equals(id)))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("there is no person " + id + " in this library"));
    }

    /** What was said and not taken back. */
    List<LinkWord> inForce() {
        return log.inForce().stream().map(LinkEntry.Said::word).toList();
    }
}
