package org.castlist.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.castlist.library.Likeness;

/**
 * Pairs of people of two films who were put together, and who should be.
 *
 * @param right put together, and one person
 * @param wrong put together, and two
 * @param missed one person, and not put together
 */
record LinkScores(long right, long wrong, long missed) {

    LinkScores and(LinkScores other) {
        return new LinkScores(right + other.right, wrong + other.wrong, missed + other.missed);
    }

    double precision() {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
        return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    /**
     * Counts by groups, without looking at every pair.
     *
     * @param groups the group of each person
     * @param people who each is; the same person twice in a film does not occur
     */
    static LinkScores of(int[] groups, int[] people) {
        Map<Integer, Long> together = new HashMap<>();
        Map<Integer, Long> one = new HashMap<>();
        Map<Long, Long> both = new HashMap<>();
        for (int i = 0; i < groups.length; i++) {
            together.merge(groups[i], 1L, Long::sum);
            one.merge(people[i], 1L, Long::sum);
            both.merge(((long) groups[i] << Integer.SIZE) | people[i], 1L, Long::sum);
        }
        long right = pairs(both);
        return new LinkScores(right, pairs(together) - right, pairs(one) - right);
    }

    /** Counts pairs that were found for some of the people only. */
    static LinkScores of(List<Likeness> found, int[] people, int[] sought) {
        long right = found.stream()
                .filter(pair -> people[pair.one()] == people[pair.other()])
                .count();
        return new LinkScores(right, found.size() - right, pairsOf(people, sought) - right);
    }

    /** Pairs of one person of which one side at least is sought. */
    private static long pairsOf(int[] people, int[] sought) {
        Map<Integer, Long> all = new HashMap<>();
        Map<Integer, Long> wanted = new HashMap<>();
        for (int person : people) {
            all.merge(person, 1L, Long::sum);
        }
        for (int i : sought) {
            wanted.merge(people[i], 1L, Long::sum);
        }
        long pairs = 0;
        for (Map.Entry<Integer, Long> person : wanted.entrySet()) {
            long others = all.getOrDefault(person.getKey(), 0L) - person.getValue();
            pairs += person.getValue() * (person.getValue() - 1) / 2 + person.getValue() * others;
        }
        return pairs;
    }

    private static <K> long pairs(Map<K, Long> counts) {
        return counts.values().stream()
                .mapToLong(count -> count * (count - 1) / 2)
                .sum();
    }
}
