package org.castlist.library;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Somebody of the library: one person in all films where they were found.
 *
 * @param members whom they are in each film, in order, at least one
 */
public record LinkedPerson(List<LibraryPerson> members) {
    public LinkedPerson {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a linked person must have a member, not none");
        }
        members =
                members.stream().sorted(Comparator.comparing(LibraryPerson::id)).toList();
    }

    /** The name that a reviewer gave in any film, the earliest film's first; else the first member's title. */
    public String title() {
        return name().orElseGet(() -> members.get(0).title());
    }

    /** What a reviewer called this person in any film. */
    public Optional<String> name() {
        return members.stream().flatMap(member -> member.name().stream()).findFirst();
    }

    /** In how many films. */
    public int films() {
        return (int)
                members.stream().map(member -> member.id().film()).distinct().count();
    }

    /** Whom they are in one film: nobody, one person, or several where a reviewer said that these are one. */
    public List<LibraryPerson> in(String film) {
        return members.stream()
                .filter(member -> member.id().film().equals(film))
                .toList();
    }

    /** Seconds on screen in all films. */
    public double seconds() {
        return members.stream().mapToDouble(LibraryPerson::seconds).sum();
    }

    /**
     * The name that a member without one may have: that of the most alike member who has one.
     *
     * @param people how many the library has
     */
    public Optional<ProposedName> proposedName(LibraryPerson member, LinkBelief belief, int people) {
        if (member.name().isPresent()) {
            return Optional.empty();
        }
        return members.stream()
                .filter(other -> other.name().isPresent())
                .max(Comparator.comparingDouble(other -> other.face().cosine(member.face())))
                .map(other -> new ProposedName(
                        other.name().orElseThrow(),
                        other.id(),
                        belief.chance(other.face().cosine(member.face()), people)));
    }
}
