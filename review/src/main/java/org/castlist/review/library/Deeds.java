package org.castlist.review.library;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.castlist.library.FilmPerson;

/**
 * All that reviewers did about people across films, in order: what they said of links ever, and the names that were given
 * since this review began.
 *
 * @param all the earliest first
 */
record Deeds(List<Deed> all) {

    static Deeds of(LibrarySnapshot snapshot, GivenNames names) {
        Set<FilmPerson> there = new HashSet<>();
        snapshot.people().forEach(person -> person.members().forEach(member -> there.add(member.id())));
        return new Deeds(Stream.concat(new WordDeeds(snapshot.log()).deeds().stream(), names.deeds(there).stream())
                .sorted(Comparator.comparing(Deed::when))
                .toList());
    }

    /** What an undo takes back: the last that counts. */
    Optional<Deed> undo() {
        return all.stream().filter(Deed::isInForce).reduce((first, second) -> second);
    }

    /** What a redo brings back: what was taken back last, unless something was done since. */
    Optional<Deed> redo() {
        return all.stream()
                .filter(deed -> !deed.isInForce())
                .max(Comparator.comparing(deed -> deed.undone().orElseThrow()))
                .filter(deed -> all.stream()
                        .noneMatch(other -> other.isInForce()
                                && other.when().isAfter(deed.undone().orElseThrow())));
    }
}
