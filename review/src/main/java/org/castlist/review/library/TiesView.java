package org.castlist.review.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.castlist.library.FilmPerson;
import org.castlist.library.LibraryPerson;
import org.castlist.library.LinkBelief;
import org.castlist.library.LinkedPerson;
import org.castlist.library.Resemblance;
import org.castlist.library.Tie;
import org.jspecify.annotations.Nullable;

/**
 * What holds a person together, and who else they may be, as the page sees it.
 *
 * @param members one for each film's person
 * @param alike who looks most like them
 */
record TiesView(List<MemberView> members, List<AlikeView> alike) {
    private static final int MOST_ALIKE = 6;

    /**
     * @param pictures how many there are
     * @param trouble why there are none, in a sentence
     * @param cosine mean one with the others; null where there are none
     * @param chance by it that this is one person with the others
     * @param closest the most alike of the others
     */
    record MemberView(
            String id,
            int pictures,
            @Nullable String trouble,
            @Nullable Double cosine,
            @Nullable Double chance,
            @Nullable String closest,
            @Nullable Double closestCosine) {}

    /** @param id whom they are in their first film */
    record AlikeView(String id, double cosine, double chance) {}

    static TiesView of(FilmPerson id, LibrarySnapshot snapshot, Albums albums) {
        LinkedPerson person = snapshot.owner(id);
        LinkBelief belief = snapshot.linking().belief();
        List<Tie> ties = Tie.of(person, belief, snapshot.size());
        List<MemberView> members = new ArrayList<>();
        for (int i = 0; i < person.members().size(); i++) {
            members.add(member(person.members().get(i), ties.isEmpty() ? null : ties.get(i), albums));
        }
        List<AlikeView> alike = Resemblance.to(person, snapshot.people(), belief, MOST_ALIKE).stream()
                .map(one -> new AlikeView(one.other().members().get(0).id().toString(), one.cosine(), one.chance()))
                .toList();
        return new TiesView(members, alike);
    }

    private static MemberView member(LibraryPerson member, @Nullable Tie tie, Albums albums) {
        int pictures = 0;
        String trouble = null;
        try {
            pictures = albums.of(member.id().film()).count(member.id().person());
        } catch (IOException | NoSuchElementException notNow) {
            trouble = notNow.getMessage();
        }
        return new MemberView(
                member.id().toString(),
                pictures,
                trouble,
                tie == null ? null : tie.cosine(),
                tie == null ? null : tie.chance(),
                tie == null ? null : tie.closest().id().toString(),
                tie == null ? null : tie.closestCosine());
    }
}
