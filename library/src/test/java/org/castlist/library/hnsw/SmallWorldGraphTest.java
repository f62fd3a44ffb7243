package org.castlist.library.hnsw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.castlist.embeddings.Embedding;
import org.castlist.library.Crowd;
import org.castlist.library.EveryPair;
import org.castlist.library.FilmPerson;
import org.castlist.library.LibraryPerson;
import org.castlist.library.Likeness;
import org.castlist.library.NearestPeople;
import org.castlist.library.Reach;
import org.junit.jupiter.api.Test;

class SmallWorldGraphTest {
    private static final int DIMENSION = 48;
    private static final Reach REACH = new Reach(0.5, 20);

    /** 1,500 people in 75 films, of whom each is in three on average. */
    private static Crowd crowd() {
        Random random = new Random(4);
        List<LibraryPerson> people = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            Random who = new Random(random.nextInt(500));
            float[] face = new float[DIMENSION];
            for (int d = 0; d < DIMENSION; d++) {
                face[d] = (float) (who.nextGaussian() + 0.5 * random.nextGaussian());
            }
            people.add(new LibraryPerson(
                    new FilmPerson("film " + i / 20, "p-" + (i % 20 + 1)), Optional.empty(), 1, new Embedding(face)));
        }
        return Crowd.of(people);
    }

    private static Set<List<Integer>> pairs(NearestPeople search, Crowd crowd, int[] sought) {
        Set<List<Integer>> pairs = new HashSet<>();
        for (Likeness pair : search.find(crowd, sought, REACH)) {
            pairs.add(List.of(pair.one(), pair.other()));
        }
        return pairs;
    }

    @Test
    void findsNearlyAllThatExactSearchFindsAndNothingElse() {
        Crowd crowd = crowd();
        int[] everybody = IntStream.range(0, crowd.size()).toArray();

        Set<List<Integer>> exact = pairs(new EveryPair(), crowd, everybody);
        Set<List<Integer>> found = pairs(SmallWorldGraph.standard(), crowd, everybody);

        Set<List<Integer>> missed = new HashSet<>(exact);
        missed.removeAll(found);
        assertThat(exact).hasSizeGreaterThan(1000);
        assertThat(exact).containsAll(found);
        assertThat(missed.size()).isLessThanOrEqualTo(exact.size() / 100);
    }

    @Test
    void onlyWhoIsSoughtIsFound() {
        Crowd crowd = crowd();

        assertThat(pairs(SmallWorldGraph.standard(), crowd, new int[] {7, 8}))
                .isNotEmpty()
                .allMatch(pair -> pair.contains(7) || pair.contains(8));
        assertThat(pairs(SmallWorldGraph.standard(), crowd, new int[0])).isEmpty();
    }

    @Test
    void settingsThatMakeNoGraphAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SmallWorldGraph(1, 100, 60));
        assertThatIllegalArgumentException().isThrownBy(() -> new SmallWorldGraph(16, 15, 60));
        assertThatIllegalArgumentException().isThrownBy(() -> new SmallWorldGraph(16, 100, 0));
    }
}
