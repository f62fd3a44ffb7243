package org.castlist.review.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castlist.library.LibraryPerson;
import org.castlist.library.LinkBelief;
import org.castlist.library.LinkEntry;
import org.castlist.library.LinkedPerson;
import org.castlist.library.MeanFace;
import org.castlist.library.ProposedName;
import org.jspecify.annotations.Nullable;

/**
 * Everybody across films as the page sees them.
 *
 * @param last sequence of the last entry of the log of links
 * @param films in order
 * @param people as linked
 * @param words in force, each: sequence, one, other, whether they are one
 * @param behind films that changed since they were read
 * @param unread films that could not be read, with the reasons
 * @param undo the deed that an undo takes back
 * @param redo the deed that a redo brings back
 */
record PeopleView(
        String revision,
        long last,
        List<String> films,
        List<PersonView> people,
        List<Object[]> words,
        List<String> behind,
        Map<String, String> unread,
        @Nullable String undo,
        @Nullable String redo) {

    /**
     * @param id whom they are in their first film
     * @param least the chance of the weakest link; 1 where there is none
     * @param members for each: place of the film, person, name, seconds, clarity; and the name proposed, whose it is, and the
     *     chance
     */
    record PersonView(
            String id, @Nullable String name, double seconds, double least, List<@Nullable Object[]> members) {}

    static PeopleView of(LibrarySnapshot snapshot, News news, Deeds deeds) {
        Map<String, Integer> places = new HashMap<>();
        snapshot.films().forEach(film -> places.put(film, places.size()));
        List<PersonView> people = new ArrayList<>();
        LinkBelief belief = snapshot.linking().belief();
        int size = snapshot.size();
        for (LinkedPerson person : snapshot.people()) {
            people.add(new PersonView(
                    person.members().get(0).id().toString(),
                    person.name().orElse(null),
                    rounded(person.seconds()),
                    least(person, belief, size),
                    person.members().stream()
                            .map(member -> member(member, person.proposedName(member, belief, size), places))
                            .toList()));
        }
        return new PeopleView(
                news.revision(),
                snapshot.log().entries().size(),
                snapshot.films(),
                people,
                snapshot.log().inForce().stream().map(PeopleView::word).toList(),
                news.behind(),
                news.unread(),
                deeds.undo().map(Deed::id).orElse(null),
                deeds.redo().map(Deed::id).orElse(null));
    }

    private static double least(LinkedPerson person, LinkBelief belief, int size) {
        if (person.members().size() == 1) {
            return 1;
        }
        MeanFace mean = MeanFace.of(person.members());
        return person.members().stream()
                .mapToDouble(member -> belief.chance(mean.cosineWithOthers(member.face()), size))
                .min()
                .orElseThrow();
    }

    private static @Nullable Object[] member(
            LibraryPerson member, Optional<ProposedName> proposed, Map<String, Integer> places) {
        return new @Nullable Object[] {
            places.get(member.id().film()),
            member.id().person(),
            member.name().orElse(null),
            rounded(member.seconds()),
            rounded(member.clarity()),
            proposed.map(ProposedName::name).orElse(null),
            proposed.map(name -> name.from().toString()).orElse(null),
            proposed.map(ProposedName::chance).orElse(null)
        };
    }

    private static Object[] word(LinkEntry.Said said) {
        return new Object[] {
            said.sequence(),
            said.word().one().toString(),
            said.word().other().toString(),
            said.word().areOne()
        };
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
