package org.castlist.library;

import java.util.ArrayList;
import java.util.List;

/**
 * What holds somebody in a group of people who were linked.
 *
 * @param person in one film
 * @param closest of the others the most alike
 * @param closestCosine of the two faces
 * @param cosine mean one with all others
 * @param chance that the person is one with the others, by the mean cosine; 0 to 1
 */
public record Tie(LibraryPerson person, LibraryPerson closest, double closestCosine, double cosine, double chance) {

    /**
     * The ties of each member, in their order; none where there is only one.
     *
     * @param people how many the library has
     */
    public static List<Tie> of(LinkedPerson linked, LinkBelief belief, int people) {
        List<Tie> ties = new ArrayList<>();
        if (linked.members().size() > 1) {
            MeanFace mean = MeanFace.of(linked.members());
            for (LibraryPerson member : linked.members()) {
                LibraryPerson closest = closest(member, linked.members());
                double cosine = mean.cosineWithOthers(member.face());
                double between = member.face().cosine(closest.face());
                ties.add(new Tie(member, closest, between, cosine, belief.chance(cosine, people)));
            }
        }
        return ties;
    }

    private static LibraryPerson closest(LibraryPerson member, List<LibraryPerson> members) {
        LibraryPerson closest = member;
        double most = Double.NEGATIVE_INFINITY;
        for (LibraryPerson other : members) {
            double cosine =
                    other == member ? Double.NEGATIVE_INFINITY : member.face().cosine(other.face());
            if (cosine > most) {
                most = cosine;
                closest = other;
            }
        }
        return closest;
    }
}
