package org.castlist.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CropSpaceTest {
    private static final int WIDTH = 5;

    /** What each crop of a track asks and answers. */
    private record Track(double[][] asks, double[][] answers) {
        static Track random(int crops, Random random) {
            return new Track(numbers(crops, random), numbers(crops, random));
        }

        private static double[][] numbers(int crops, Random random) {
            return IntStream.range(0, crops)
                    .mapToObj(crop -> random.doubles(WIDTH).toArray())
                    .toArray(double[][]::new);
        }

        CropPool pool() {
            return CropPool.of(asks, answers, new double[] {asks[0][0], 1});
        }
    }

    private static double product(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(d -> a[d] * b[d]).sum();
    }

    private static double distance(Track a, int i, Track b, int j) {
        return (product(a.asks[i], b.answers[j]) + product(b.asks[j], a.answers[i])) / 2;
    }

    /** The slow, obvious mean over all pairs of crops of two lists of tracks; a crop is not paired with itself. */
    private static double mean(List<Track> some, List<Track> others) {
        double sum = 0;
        int pairs = 0;
        for (Track a : some) {
            for (Track b : others) {
                for (int i = 0; i < a.asks.length; i++) {
                    for (int j = 0; j < b.asks.length; j++) {
                        if (a != b || i != j) {
                            sum += distance(a, i, b, j);
                            pairs++;
                        }
                    }
                }
            }
        }
        return sum / pairs;
    }

    private static List<Track> tracks(long seed) {
        Random random = new Random(seed);
        return IntStream.of(3, 1, 4, 2, 5, 1)
                .mapToObj(crops -> Track.random(crops, random))
                .toList();
    }

    private static CropSpace space(List<Track> tracks) {
        return CropSpace.of(tracks.stream().map(Track::pool).toList());
    }

    @Test
    void theDistanceOfTwoTracksIsTheMeanOverAllPairsOfTheirCrops() {
        List<Track> tracks = tracks(1);
        CropSpace space = space(tracks);

        for (int i = 0; i < tracks.size(); i++) {
            assertThat(space.distance(i, i)).isZero();
            for (int j = 0; j < i; j++) {
                assertThat(space.distance(i, j))
                        .isCloseTo(mean(List.of(tracks.get(i)), List.of(tracks.get(j))), within(1e-10));
            }
        }
    }

    @Test
    void aTracksOwnThresholdLeavesOutThePairsOfACropWithItself() {
        List<Track> tracks = tracks(2);
        CropSpace space = space(tracks);

        for (int i : new int[] {0, 2, 3, 4}) {
            assertThat(space.ownThreshold(i))
                    .isCloseTo(mean(List.of(tracks.get(i)), List.of(tracks.get(i))), within(1e-10));
        }
    }

    @Test
    void aTrackOfOneCropGetsTheMedianOfTheOthersThresholds() {
        CropSpace space = space(tracks(3));
        double[] others = IntStream.of(0, 2, 3, 4)
                .mapToDouble(space::ownThreshold)
                .sorted()
                .toArray();

        assertThat(space.ownThreshold(1)).isEqualTo((others[1] + others[2]) / 2);
        assertThat(space.pooled(List.of(List.of(1), List.of(0, 2))).ownThreshold(0))
                .isEqualTo(space.ownThreshold(1));
        assertThat(space(tracks(3).subList(1, 2)).ownThreshold(0)).isZero();
    }

    @Test
    void aPoolIsWhatItsCropsWouldBeAsOneTrack() {
        List<Track> tracks = tracks(4);
        List<List<Integer>> groups = List.of(List.of(3, 0), List.of(1, 5), List.of(4, 2));
        CropSpace pooled = space(tracks).pooled(groups);

        for (int g = 0; g < groups.size(); g++) {
            List<Track> these = groups.get(g).stream().map(tracks::get).toList();
            assertThat(pooled.ownThreshold(g)).isCloseTo(mean(these, these), within(1e-10));
            for (int h = 0; h < g; h++) {
                List<Track> those = groups.get(h).stream().map(tracks::get).toList();
                assertThat(pooled.distance(g, h)).isCloseTo(mean(these, those), within(1e-10));
            }
        }
    }

    @Test
    void poolingPoolsIsPoolingTheirTracks() {
        CropSpace space = space(tracks(5));

        CropSpace twice = space.pooled(List.of(List.of(0, 1), List.of(2), List.of(3, 4)))
                .pooled(List.of(List.of(0, 2), List.of(1)));
        CropSpace once = space.pooled(List.of(List.of(0, 1, 3, 4), List.of(2)));

        assertThat(twice.distance(0, 1)).isCloseTo(once.distance(0, 1), within(1e-12));
        assertThat(twice.ownThreshold(0)).isCloseTo(once.ownThreshold(0), within(1e-12));
    }

    @Test
    void allDistancesAtOnceAreThoseOfTheSinglePairs() {
        CropSpace space = space(tracks(6));
        int[] some = {4, 0, 5, 2};

        float[][] rows = space.distances(some);

        for (int i = 0; i < some.length; i++) {
            for (int j = 0; j < i; j++) {
                assertThat((double) rows[i][j]).isCloseTo(space.distance(some[i], some[j]), within(1e-6));
            }
        }
    }

    @Test
    void someOfTheTracksAreASpaceOfTheirOwn() {
        CropSpace space = space(tracks(7));
        TrackSpace some = space.only(new int[] {5, 2});

        assertThat(some).isInstanceOf(PooledSpace.class);
        assertThat(some.size()).isEqualTo(2);
        assertThat(some.distance(0, 1)).isEqualTo(space.distance(5, 2));
        assertThat(some.point(1)).containsExactly(space.point(2));
    }

    /** The worked loss: probabilities of the teacher ask, negative logarithms of the student's answer. */
    @Test
    void agreesWithTheWorkedValues() {
        double[][] p = {
            {0.8786366589, 0.0973557169, 0.0240076242},
            {0.5712577895, 0.2566826708, 0.1720595397},
            {0.1170758367, 0.7082675386, 0.1746566247},
            {0.0900305732, 0.6652409558, 0.2447284711}
        };
        double[][] q = {
            {0.5183584772, 1.2183584772, 2.2183584772},
            {0.6922170482, 1.2922170482, 1.4922170482},
            {1.389726641, 0.689726641, 1.389726641},
            {1.6310696389, 0.5310696389, 1.5310696389}
        };
        double[] point = {0};
        CropSpace space = CropSpace.of(List.of(
                CropPool.of(new double[][] {p[0], p[1]}, new double[][] {q[0], q[1]}, point),
                CropPool.of(new double[][] {p[2], p[3]}, new double[][] {q[2], q[3]}, point)));

        assertThat(space.distance(0, 1)).isCloseTo(1.3299864473, within(1e-9));
        assertThat(space.ownThreshold(0)).isCloseTo(0.8801870710, within(1e-9));
        assertThat(space.ownThreshold(1)).isCloseTo(0.8792838279, within(1e-9));
    }

    @Test
    void refusesCropsOfDifferentWidths() {
        List<CropPool> pools = new ArrayList<>();
        for (int width = 2; width <= 3; width++) {
            double[][] crop = {new double[width]};
            pools.add(CropPool.of(crop, crop, new double[1]));
        }

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CropSpace.of(pools))
                .withMessageContaining("2 and 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CropPool.of(new double[2][1], new double[1][1], new double[1]))
                .withMessageContaining("2 and 1");
    }
}
