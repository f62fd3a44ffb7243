package org.castlist.decisions;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.castlist.people.Constraints;
import org.castlist.people.Correction;
import org.castlist.people.Person;
import org.castlist.people.Review;
import org.castlist.people.Verdict;

/**
 * What reviewers said already, so that it is never asked again. It goes by tracks: whoever owns them after another clustering,
 * what was said of them holds.
 */
final class Settled {
    private final Map<String, String> owners = new HashMap<>(); // of a track; absent where it is nobody's
    private final Map<String, Set<String>> apart = new HashMap<>(); // owners that are two people, or cannot be told
    private final Set<String> seen = new HashSet<>(); // tracks of which a reviewer said whose they are
    private final List<Verdict.Undecided> undecided;
    private final List<Verdict.Confirm> confirmed;

    Settled(Review review) {
        for (Person person : review.cast().people()) {
            person.tracks().forEach(track -> owners.put(track, person.id()));
        }
        review.constraints().apart().stream()
                .filter(Constraints.Apart::said)
                .forEach(pair -> separate(pair.these(), pair.those()));
        undecided = all(Verdict.Undecided.class, review);
        undecided.forEach(verdict -> separate(verdict.these(), verdict.those()));
        all(Verdict.Different.class, review).forEach(verdict -> separate(verdict.these(), verdict.those()));
        confirmed = all(Verdict.Confirm.class, review);
        confirmed.forEach(verdict -> seen.addAll(verdict.tracks()));
        all(Correction.Move.class, review).forEach(move -> seen.addAll(move.tracks()));
    }

    private static <C extends Correction> List<C> all(Class<C> kind, Review review) {
        return review.answered().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private void separate(Collection<String> these, Collection<String> those) {
        for (String a : owners(these)) {
            for (String b : owners(those)) {
                apart.computeIfAbsent(a, any -> new HashSet<>()).add(b);
                apart.computeIfAbsent(b, any -> new HashSet<>()).add(a);
            }
        }
    }

    /** The people of the tracks; a track that is nobody's stands for itself. */
    private Set<String> owners(Collection<String> tracks) {
        Set<String> found = new HashSet<>();
        tracks.forEach(track -> found.add(owners.getOrDefault(track, track)));
        return found;
    }

    /**
     * Whether there is nothing left to ask about two owners.
     *
     * @param one a person, or a track that is nobody's
     * @param other the same
     */
    boolean apart(String one, String other) {
        return apart.getOrDefault(one, Set.of()).contains(other);
    }

    /**
     * Whether there is nothing left to ask about whether a part of a person belongs to the others. That two people were
     * merged does not end it: who says that they are one does not say that each of their tracks is right.
     */
    boolean belongs(Set<String> part, String person) {
        return meets(seen, part)
                || undecided.stream()
                        .anyMatch(verdict -> isBetween(part, verdict.these(), verdict.those(), person)
                                || isBetween(part, verdict.those(), verdict.these(), person));
    }

    /** Whether one side has tracks of the part and the other side has others of the person. */
    private boolean isBetween(Set<String> part, List<String> one, List<String> other, String person) {
        return meets(one, part)
                && other.stream().anyMatch(track -> !part.contains(track) && person.equals(owners.get(track)));
    }

    /** Whether a reviewer who saw these two tracks at once let them be, or could not tell. */
    boolean letBe(String track, String other) {
        return confirmed.stream().anyMatch(verdict -> verdict.tracks().containsAll(List.of(track, other)))
                || undecided.stream().anyMatch(verdict -> meet(verdict, Set.of(track), Set.of(other)));
    }

    private static boolean meet(Verdict.Undecided verdict, Set<String> a, Set<String> b) {
        return meets(verdict.these(), a) && meets(verdict.those(), b)
                || meets(verdict.these(), b) && meets(verdict.those(), a);
    }

    private static boolean meets(Collection<String> tracks, Set<String> others) {
        return !Collections.disjoint(others, tracks);
    }
}
