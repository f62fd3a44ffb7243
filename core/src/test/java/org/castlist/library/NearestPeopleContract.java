package org.castlist.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every search keeps, exact or not. */
interface NearestPeopleContract {

    NearestPeople search();

    /** The share of the pairs that are to be found in a small library, 0 to 1. */
    double leastShare();

    @ParameterizedTest
    @CsvSource({"3, 4, 12", "40, 15, 600", "40, 15, 15", "40, 15, 300", "40, 15, 285", "40, 15, 1", "80, 15, 1200"})
    default void findsWhatTheSlowWayFinds(int films, int cast, int soughtPeople) {
        Crowd crowd = Crowd.of(Faces.library(films, cast, 1));
        int[] sought =
                IntStream.range(crowd.size() - soughtPeople, crowd.size()).toArray();
        Reach reach = new Reach(0.3, 1000);
        Set<List<Integer>> slowly = slowly(crowd, sought, reach);

        List<Likeness> found = search().find(crowd, sought, reach);

        Set<List<Integer>> missed = new HashSet<>(slowly);
        found.forEach(pair -> missed.remove(List.of(pair.one(), pair.other())));
        assertThat(found).doesNotHaveDuplicates().hasSizeGreaterThan(0);
        assertThat(missed.size()).isLessThanOrEqualTo((int) ((1 - leastShare()) * slowly.size()));
        assertThat(found).allSatisfy(pair -> {
            assertThat(Math.abs(pair.cosine() - cosine(crowd, pair.one(), pair.other())))
                    .isLessThan(1e-5);
            assertThat(pair.cosine()).isGreaterThanOrEqualTo((float) reach.leastCosine());
            assertThat(crowd.film(pair.one())).isNotEqualTo(crowd.film(pair.other()));
        });
    }

    /** Of each person sought and each other film the most alike. */
    private static Set<List<Integer>> slowly(Crowd crowd, int[] sought, Reach reach) {
        Set<List<Integer>> pairs = new HashSet<>();
        for (int person : sought) {
            Map<Integer, Integer> best = new HashMap<>();
            for (int other = 0; other < crowd.size(); other++) {
                int film = crowd.film(other);
                if (film != crowd.film(person)
                        && cosine(crowd, person, other) >= reach.leastCosine()
                        && (!best.containsKey(film)
                                || cosine(crowd, person, other) > cosine(crowd, person, best.get(film)))) {
                    best.put(film, other);
                }
            }
            best.values().forEach(other -> pairs.add(List.of(Math.min(person, other), Math.max(person, other))));
        }
        return pairs;
    }

    static double cosine(Crowd crowd, int one, int other) {
        double sum = 0;
        for (int d = 0; d < Faces.DIMENSION; d++) {
            sum += (double) crowd.unit(one)[d] * crowd.unit(other)[d];
        }
        return sum;
    }

    @Test
    default void onlyWhoIsSoughtIsFound() {
        Crowd crowd = Crowd.of(Faces.library(20, 10, 0.5));

        assertThat(search().find(crowd, new int[] {7, 8}, new Reach(0.5, 20)))
                .isNotEmpty()
                .allMatch(pair ->
                        Set.of(7, 8).contains(pair.one()) || Set.of(7, 8).contains(pair.other()));
        assertThat(search().find(crowd, new int[0], new Reach(0.5, 20))).isEmpty();
    }

    @Test
    default void theNumberOfThreadsDoesNotMatter() {
        Crowd crowd = Crowd.of(Faces.library(120, 12, 1));
        int[] everybody = IntStream.range(0, crowd.size()).toArray();
        Reach reach = new Reach(0.3, 5);

        Set<Likeness> alone = new ForkJoinPool(1)
                .submit(() -> Set.copyOf(search().find(crowd, everybody, reach)))
                .join();
        Set<Likeness> together = new ForkJoinPool(5)
                .submit(() -> Set.copyOf(search().find(crowd, everybody, reach)))
                .join();

        assertThat(alone).isNotEmpty().isEqualTo(together);
    }
}
