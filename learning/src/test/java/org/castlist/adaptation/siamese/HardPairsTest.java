package org.castlist.adaptation.siamese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.castlist.adaptation.siamese.Films.film;
import static org.castlist.adaptation.siamese.Films.track;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.castlist.adaptation.training.FilmFrames;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;

class HardPairsTest {

    private static float[][] squares(double... points) {
        float[][] rows = new float[points.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new float[i];
            for (int j = 0; j < i; j++) {
                rows[i][j] = (float) ((points[i] - points[j]) * (points[i] - points[j]));
            }
        }
        return rows;
    }

    @Test
    void takesTheFarthestOfTheNearestAndTheNearestOfTheFarthest() {
        FramePairs pairs = HardPairs.hardest(squares(0, 1, 3, 7, 12, 20), 3);

        assertThat(pairs.positives()).isEqualTo(3);
        // 20 and 12 are 8 apart, 12 and 7 are 5, 7 and 3 are 4; 12 and 0 are 12 apart, 7 and 20 are 13, 3 and 20 are 17
        assertThat(pairs.first()).containsExactly(5, 4, 3, 4, 3, 2);
        assertThat(pairs.second()).containsExactly(4, 3, 2, 0, 5, 5);
        assertThat(pairs.labels()).containsExactly(1, 1, 1, 0, 0, 0);
    }

    @Test
    void agreesWithSortingEveryDistance() {
        double[] points = new Random(1).doubles(80).toArray();

        FramePairs pairs = HardPairs.hardest(squares(points), 20);

        List<int[]> nearest = new ArrayList<>();
        List<int[]> farthest = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            int frame = i;
            List<Integer> sorted = IntStream.range(0, points.length)
                    .filter(j -> j != frame)
                    .boxed()
                    .sorted(Comparator.comparingDouble(j -> Math.abs(points[frame] - points[j])))
                    .toList();
            nearest.add(new int[] {i, sorted.get(0)});
            farthest.add(new int[] {i, sorted.get(sorted.size() - 1)});
        }
        Comparator<int[]> byDistance = Comparator.comparingDouble(pair -> Math.abs(points[pair[0]] - points[pair[1]]));
        nearest.sort(byDistance.reversed());
        farthest.sort(byDistance);
        for (int p = 0; p < 20; p++) {
            assertThat(new int[] {pairs.first()[p], pairs.second()[p]}).containsExactly(nearest.get(p));
            assertThat(new int[] {pairs.first()[20 + p], pairs.second()[20 + p]})
                    .containsExactly(farthest.get(p));
        }
    }

    @Test
    void drawsThePoolWithReplacement() {
        FilmFrames three = film(CannotLinks.none(1), track("a", 0, 1, 5));
        PairFinder finder = new HardPairs(three, 50, OptionalDouble.empty());

        FramePairs pairs = finder.find(40, new Random(2));

        // each of 50 drawn among 3 has a copy of itself, and that is its nearest
        assertThat(pairs.positives()).isEqualTo(40);
        for (int p = 0; p < 40; p++) {
            assertThat(pairs.first()[p]).isEqualTo(pairs.second()[p]);
        }
    }

    @Test
    void takesNoMoreThanItsShareOfAShortFilm() {
        double[] frames = IntStream.range(0, 100).asDoubleStream().toArray();
        FilmFrames film = film(CannotLinks.none(1), track("a", frames));

        FramePairs pairs = new HardPairs(film, 3000, OptionalDouble.of(0.2)).find(64, new Random(3));

        assertThat(pairs.positives()).isEqualTo(20);
        assertThat(pairs.size()).isEqualTo(40);
    }

    @Test
    void distancesOfALongFilmAreThoseOfAShortOne() {
        double[] points = new Random(4).doubles(7000).toArray();
        int[] chosen = {3, 6999, 3, 17, 42};

        float[][] ofLong = new FrameDistances(film(CannotLinks.none(1), track("a", points))).squaresAmong(chosen);

        for (int i = 0; i < chosen.length; i++) {
            for (int j = 0; j < i; j++) {
                float difference = (float) points[chosen[i]] - (float) points[chosen[j]];
                assertThat(ofLong[i][j]).isCloseTo(difference * difference, within(1e-6f));
            }
        }
    }

    @Test
    void needsTwoFrames() {
        FilmFrames one = film(CannotLinks.none(1), track("a", 1));

        assertThat(new HardPairs(one, 10, OptionalDouble.empty()).findsPairs()).isFalse();
    }

    @Test
    void findsNoneInAPoolThatMayBeOneFrameDrawnAgainAndAgain() {
        FilmFrames film = film(CannotLinks.none(1), track("a", 0, 1, 5));

        assertThat(new HardPairs(film, 3000, OptionalDouble.of(0.5)).findsPairs())
                .isFalse();
        assertThat(new HardPairs(film, 8, OptionalDouble.empty()).findsPairs()).isTrue();
    }
}
