package org.castlist.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.castlist.clustering.Clustering;

/** One run of a {@link Linking}: groups that grow. */
final class Grouping {
    private final Linking linking;
    private final Crowd crowd;
    private final Map<Integer, Set<Integer>> apart = new HashMap<>(); // by people of whom a reviewer said so
    private final Group[] groups; // of each person

    /**
     * People who are one. Those whom only a reviewer's word holds together may look different, at twenty and at seventy; whoever
     * looks like one of these looks need not look like the mean of all.
     */
    private static final class Group {
        private final List<Integer> members = new ArrayList<>(1);
        private final Set<Integer> films = new HashSet<>(2);
        private final List<Look> looks = new ArrayList<>(1);

        Group(int person, Crowd crowd) {
            members.add(person);
            films.add(crowd.film(person));
            looks.add(new Look(crowd.unit(person), 1));
        }

        double meanCosine(Group other) {
            return closest(other).cosine;
        }

        /** Takes the other's members; its look that is closest to one of these becomes one with it. */
        void take(Group other, boolean byWord) {
            Closest closest = closest(other);
            members.addAll(other.members);
            films.addAll(other.films);
            looks.addAll(other.looks);
            if (!byWord) {
                looks.remove(closest.own);
                looks.remove(closest.others);
                looks.add(closest.own.and(closest.others));
            }
        }

        private Closest closest(Group other) {
            Closest closest = new Closest(looks.get(0), other.looks.get(0));
            for (Look own : looks) {
                for (Look others : other.looks) {
                    Closest pair = new Closest(own, others);
                    closest = pair.cosine > closest.cosine ? pair : closest;
                }
            }
            return closest;
        }
    }

    /** The sum of the unit vectors of so many people. */
    private static final class Look {
        private final float[] sum;
        private final int people;

        Look(float[] sum, int people) {
            this.sum = sum;
            this.people = people;
        }

        Look and(Look other) {
            float[] both = sum.clone();
            for (int d = 0; d < both.length; d++) {
                both[d] += other.sum[d];
            }
            return new Look(both, people + other.people);
        }
    }

    /** Two looks, with the mean cosine of their people. */
    private static final class Closest {
        private final Look own;
        private final Look others;
        private final double cosine;

        Closest(Look own, Look others) {
            this.own = own;
            this.others = others;
            double dot = 0;
            for (int d = 0; d < own.sum.length; d++) {
                dot += (double) own.sum[d] * others.sum[d];
            }
            cosine = dot / ((double) own.people * others.people);
        }
    }

    Grouping(Linking linking, Crowd crowd, LinkWords words) {
        this.linking = linking;
        this.crowd = crowd;
        this.groups = new Group[crowd.size()];
        for (int[] pair : words.different()) {
            apart.computeIfAbsent(pair[0], any -> new HashSet<>()).add(pair[1]);
            apart.computeIfAbsent(pair[1], any -> new HashSet<>()).add(pair[0]);
        }
        for (int person = 0; person < groups.length; person++) {
            groups[person] = new Group(person, crowd);
        }
    }

    /** Since a reviewer said so, even of two people of one film. */
    void joinAtAnyRate(int[] pair) {
        join(groups[pair[0]], groups[pair[1]], true);
    }

    /** They were linked before, and stay so as far as nobody said otherwise. */
    void joinAgain(List<Integer> members) {
        for (int member : members) {
            Group first = groups[members.get(0)];
            if (!areToldApart(first, groups[member])) {
                join(first, groups[member], false);
            }
        }
    }

    void joinIfSure(Likeness pair) {
        Group one = groups[pair.one()];
        Group other = groups[pair.other()];
        if (one != other
                && pair.cosine() >= linking.leastCosine(crowd.size())
                && !shareAFilm(one, other)
                && !areToldApart(one, other)
                && linking.belief().chance(one.meanCosine(other), crowd.size()) >= linking.leastChance()) {
            join(one, other, false);
        }
    }

    private void join(Group one, Group other, boolean byWord) {
        if (one != other) {
            Group larger = one.members.size() >= other.members.size() ? one : other;
            Group smaller = larger == one ? other : one;
            larger.take(smaller, byWord);
            smaller.members.forEach(member -> groups[member] = larger);
        }
    }

    private static boolean shareAFilm(Group one, Group other) {
        Group smaller = one.films.size() <= other.films.size() ? one : other;
        Group larger = smaller == one ? other : one;
        return smaller.films.stream().anyMatch(larger.films::contains);
    }

    private boolean areToldApart(Group one, Group other) {
        boolean byWord = !apart.isEmpty()
                && one.members.stream()
                        .flatMap(member -> apart.getOrDefault(member, Set.of()).stream())
                        .anyMatch(member -> groups[member] == other);
        return byWord || named(one).anyMatch(a -> named(other).anyMatch(b -> crowd.areNamedApart(a, b)));
    }

    private Stream<Integer> named(Group group) {
        return group.members.stream().filter(crowd::isNamed);
    }

    Clustering clustering() {
        int[] labels = new int[groups.length];
        for (int person = 0; person < labels.length; person++) {
            labels[person] = groups[person].members.get(0);
        }
        return Clustering.of(labels);
    }
}
