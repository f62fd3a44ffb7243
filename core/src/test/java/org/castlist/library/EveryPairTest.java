package org.castlist.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EveryPairTest implements NearestPeopleContract {

    @Override
    public NearestPeople search() {
        return new EveryPair();
    }

    @Override
    public double leastShare() {
        return 1;
    }

    @Test
    void ofManyFilmsItKeepsThoseWithTheMostAlike() {
        Crowd crowd = Crowd.of(Faces.library(30, 10, 0.5));

        List<Likeness> found = new EveryPair().find(crowd, new int[] {0}, new Reach(-1, 3));

        double least = found.stream().mapToDouble(Likeness::cosine).min().orElseThrow();
        double[] bestOfFilms = IntStream.range(1, 30)
                .mapToDouble(film -> IntStream.range(0, crowd.size())
                        .filter(other -> crowd.film(other) == film)
                        .mapToDouble(other -> NearestPeopleContract.cosine(crowd, 0, other))
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
