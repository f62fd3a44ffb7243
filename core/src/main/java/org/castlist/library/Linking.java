package org.castlist.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.castlist.clustering.Clustering;

/**
 * Links people of different films who are one: those who are each other's most alike of the other's film, from the surest
 * pair on, while the mean cosine of two groups leaves hardly a doubt. A group never holds two people of one film, nor two whom
 * reviewers call by different names. Precision first: two people in one group are worse than one person in two.
 *
 * <p>The same films give the same groups in whatever order they are listed. Where earlier groups are given they stay
 * together, so that a film more never takes apart what was linked before. Our own method.
 *
 * @param belief what cosines say
 * @param leastChance that two groups are one person, for linking them; 0 to 1
 * @param leastClarity whose pictures are poorer than this is not linked: the poor look alike
 * @param mostFilms with the most alike of how many films each person is compared; it bounds the memory
 */
public record Linking(LinkBelief belief, double leastChance, double leastClarity, int mostFilms) {

    public Linking {
        if (!(leastChance > 0 && leastChance < 1)) {
            throw new IllegalArgumentException("leastChance must be between 0 and 1, not " + leastChance);
        }
    }

    /** The settings that were measured best with the default face network. */
    public static Linking ofDefaultEmbedder() {
        return new Linking(LinkBelief.ofDefaultEmbedder(), 0.99, 1.8, 100);
    }

    /** The least cosine of a link in a library of so many people. */
    public double leastCosine(int people) {
        return belief.leastCosine(leastChance, people);
    }

    /**
     * Who may be linked: pairs who are alike enough, and each other's most alike of the other's film.
     *
     * @param sought whole films, whose people are compared with everybody
     */
    public List<Likeness> mutual(Crowd crowd, int[] sought, NearestPeople search) {
        int[] clear = Arrays.stream(sought)
                .filter(person -> crowd.clarity(person) >= leastClarity)
                .toArray();
        List<Likeness> alike = search.find(crowd, clear, new Reach(leastCosine(crowd.size()), mostFilms)).stream()
                .filter(pair ->
                        crowd.clarity(pair.one()) >= leastClarity && crowd.clarity(pair.other()) >= leastClarity)
                .sorted(Likeness.CLOSEST_FIRST)
                .toList();
        Set<Long> taken = new HashSet<>();
        List<Likeness> mutual = new ArrayList<>();
        for (Likeness pair : alike) {
            boolean bestOfOne = taken.add(towards(crowd, pair.one(), pair.other()));
            boolean bestOfOther = taken.add(towards(crowd, pair.other(), pair.one()));
            if (bestOfOne && bestOfOther) {
                mutual.add(pair);
            }
        }
        return mutual;
    }

    private static long towards(Crowd crowd, int person, int other) {
        return ((long) person << Integer.SIZE) | crowd.film(other);
    }

    /**
     * Groups people who are one.
     *
     * @param likenesses who may be linked, as {@link #mutual} finds them
     * @param words what reviewers said
     * @param earlier groups that stay together unless a reviewer says otherwise; everybody alone to link anew
     */
    public Clustering groups(Crowd crowd, List<Likeness> likenesses, LinkWords words, Clustering earlier) {
        Grouping grouping = new Grouping(this, crowd, words);
        words.same().forEach(grouping::joinAtAnyRate);
        earlier.members().forEach(grouping::joinAgain);
        likenesses.stream().sorted(Likeness.CLOSEST_FIRST).forEach(grouping::joinIfSure);
        return grouping.clustering();
    }

    /** Links everybody of a library at once. */
    public Clustering groups(Crowd crowd, LinkWords words, NearestPeople search) {
        int[] everybody = IntStream.range(0, crowd.size()).toArray();
        return groups(crowd, mutual(crowd, everybody, search), words, Clustering.of(everybody));
    }
}
