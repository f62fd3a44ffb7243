package org.castlist.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EveryPairTest {

    @ParameterizedTest
    @CsvSource({"3, 4, 12", "40, 15, 600", "40, 15, 15", "40, 15, 300", "40, 15, 285", "40, 15, 1"})
    void findsWhatTheSlowWayFinds(int films, int cast, int soughtPeople) {
        Crowd crowd = Crowd.of(Faces.library(films, cast, 1));
        int[] sought =
                IntStream.range(crowd.size() - soughtPeople, crowd.size()).toArray();
        Reach reach = new Reach(0.2, 1000);

        List<Likeness> found = new EveryPair().find(crowd, sought, reach);

        assertThat(found.stream().map(EveryPairTest::pair))
                .containsExactlyInAnyOrderElementsOf(slowly(crowd, sought, reach));
        assertThat(found)
                .allSatisfy(pair -> assertThat((double) pair.cosine())
                        .isCloseTo(cosine(crowd, pair.one(), pair.other()), within(1e-5)));
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

    private static List<Integer> pair(Likeness pair) {
        return List.of(pair.one(), pair.other());
    }

    private static double cosine(Crowd crowd, int one, int other) {
        double sum = 0;
        for (int d = 0; d < Faces.DIMENSION; d++) {
            sum += (double) crowd.unit(one)[d] * crowd.unit(other)[d];
        }
        return sum;
    }

    @Test
    void ofManyFilmsItKeepsThoseWithTheMostAlike() {
        Crowd crowd = Crowd.of(Faces.library(30, 10, 0.5));

        List<Likeness> found = new EveryPair().find(crowd, new int[] {0}, new Reach(-1, 3));

        double least = found.stream().mapToDouble(Likeness::cosine).min().orElseThrow();
        double[] bestOfFilms = IntStream.range(1, 30)
                .mapToDouble(film -> IntStream.range(0, crowd.size())
                        .filter(other -> crowd.film(other) == film)
                        .mapToDouble(other -> cosine(crowd, 0, other))
                        .max()
                        .orElseThrow())
                .sorted()
                .toArray();
        assertThat(found).hasSize(3);
        assertThat(least).isCloseTo(bestOfFilms[bestOfFilms.length - 3], within(1e-5));
    }

    @Test
    void sizeDecidesBetweenExactAndApproximate() {
        Crowd crowd = Crowd.of(Faces.library(2, 5, 0.5));
        NearestPeople exact = (all, sought, reach) -> List.of(new Likeness(0, 1, 1));
        NearestPeople approximate = (all, sought, reach) -> List.of();
        BySize bySize = new BySize(exact, approximate, 20);

        assertThat(bySize.find(crowd, new int[] {0, 1}, new Reach(0, 1))).hasSize(1);
        assertThat(bySize.find(crowd, new int[] {0, 1, 2}, new Reach(0, 1))).isEmpty();
    }
}
