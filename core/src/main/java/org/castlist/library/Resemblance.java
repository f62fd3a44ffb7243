package org.castlist.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Somebody of the library who looks like somebody else of it.
 *
 * @param other who
 * @param cosine mean one of all pairs of their faces
 * @param chance that both are one person, 0 to 1
 */
public record Resemblance(LinkedPerson other, double cosine, double chance) {

    /**
     * Who looks most like somebody, the most alike first. Time is people × D.
     *
     * @param everybody of the library
     * @param most how many at most
     */
    public static List<Resemblance> to(LinkedPerson person, List<LinkedPerson> everybody, LinkBelief belief, int most) {
        MeanFace mean = MeanFace.of(person.members());
        int size = everybody.stream().mapToInt(one -> one.members().size()).sum();
        List<Resemblance> alike = new ArrayList<>();
        for (LinkedPerson other : everybody) {
            if (!other.equals(person)) {
                double cosine = other.members().stream()
                        .mapToDouble(member -> mean.cosine(member.face()))
                        .average()
                        .orElseThrow();
                alike.add(new Resemblance(other, cosine, belief.chance(cosine, size)));
            }
        }
        alike.sort(Comparator.comparingDouble(one -> -one.cosine));
        return List.copyOf(alike.subList(0, Math.min(most, alike.size())));
    }
}
