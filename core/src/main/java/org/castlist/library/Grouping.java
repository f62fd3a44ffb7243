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

    /** People who are one, with the sum of their unit vectors. */
    private static final class Group {
        private final List<Integer> members = new ArrayList<>(1);
        private final Set<Integer> films = new HashSet<>(2);
        private final float[] sum;

        Group(int person, Crowd crowd) {
            members.add(person);
            films.add(crowd.film(person));
            sum = crowd.unit(person).clone();
        }

        void take(Group other) {
            members.addAll(other.members);
            films.addAll(other.films);
            for (int d = 0; d < sum.length; d++) {
                sum[d] += other.sum[d];
            }
        }

        double meanCosine(Group other) {
            double dot = 0;
            for (int d = 0; d < sum.length; d++) {
                dot += (double) sum[d] * other.sum[d];
            }
            return dot / ((double) members.size() * other.members.size());
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
        join(groups[pair[0]], groups[pair[1]]);
    }

    /** They were linked before, and stay so as far as nobody said otherwise. */
    void joinAgain(List<Integer> members) {
        for (int member : members) {
            Group first = groups[members.get(0)];
            if (!areToldApart(first, groups[member])) {
                join(first, groups[member]);
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
            join(one, other);
        }
    }

    private void join(Group one, Group other) {
        if (one != other) {
            Group larger = one.members.size() >= other.members.size() ? one : other;
            Group smaller = larger == one ? other : one;
            larger.take(smaller);
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
