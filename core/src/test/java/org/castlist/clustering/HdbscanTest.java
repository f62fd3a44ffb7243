package org.castlist.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.castlist.adaptation.TrackSpace;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HdbscanTest implements PlainClusteringContract {

    @Override
    public ClusteringMethod method() {
        return new Hdbscan(3, true);
    }

    @Test
    void weighsTheTwoTrianglesOfTheWorkedExampleByHand() {
        TrackSpace space = new PlanePoints(PlanePoints.EXAMPLE);
        DensityTree tree =
                DensityTree.of(CanonicalSpace.of(space, CannotLinks.none(6)).distances(), 2);

        // Between the triangles (0,2) and (5,5) are nearest, at sqrt(34). In each the far corner leaves at 2, the pair
        // at 1.
        double gap = 1 / Math.sqrt(34);
        assertThat(tree.stability()).isCloseTo(6 * gap, within(1e-6));
        assertThat(tree.parts())
                .hasSize(2)
                .allSatisfy(part -> assertThat(part.stability()).isCloseTo((0.5 - gap) + 2 * (1 - gap), within(1e-6)));
    }

    @Test
    void tracksThatDropOutOnTheWayBelongToTheClusterAndNoiseIsAlone() {
        float[][] points = {{0, 0}, {1, 0}, {0, 2}, {5, 5}, {6, 5}, {5, 7}, {40, 40}};

        Clustering clustering = new Hdbscan(3, false).cluster(new PlanePoints(points), CannotLinks.none(7));

        assertThat(clustering.labels()).containsExactly(0, 0, 0, 1, 1, 1, 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void choosesTheMostStableOfAllChoicesOfClustersAsDefined(long seed) {
        TrackSpace space = MadeUpFilm.of(3, 6, 0.1 * seed, seed).space();
        for (int minTracks = 2; minTracks <= 4; minTracks++) {
            for (boolean one : new boolean[] {false, true}) {
                assertThat(new Hdbscan(minTracks, one).cluster(space, CannotLinks.none(18)))
                        .isEqualTo(new Obvious(space, minTracks).best(one));
            }
        }
    }

    @Test
    void refusesClustersOfOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Hdbscan(1, false))
                .withMessage("minTracks must be at least 2, not 1");
    }

    /** Every density level from the definition, and every choice of clusters tried. */
    private static final class Obvious {
        private final double[][] distances; // mutual reachability
        private final int minTracks;
        private final List<Set<Integer>> clusters = new ArrayList<>(); // as born, the first has all
        private final Map<Set<Integer>, Double> births = new LinkedHashMap<>();
        private final Map<Set<Integer>, Double> stability = new LinkedHashMap<>();

        Obvious(TrackSpace space, int minTracks) {
            this.minTracks = minTracks;
            int size = space.size();
            double[] reach = IntStream.range(0, size)
                    .mapToDouble(i -> IntStream.range(0, size)
                            .mapToDouble(j -> (float) space.distance(i, j))
                            .sorted()
                            .toArray()[minTracks - 1])
                    .toArray();
            distances = new double[size][size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    distances[i][j] = Math.max((float) space.distance(i, j), Math.max(reach[i], reach[j]));
                }
            }
            levels();
        }

        private void levels() {
            Set<Integer> all =
                    new TreeSet<>(IntStream.range(0, distances.length).boxed().toList());
            born(all, 0);
            Map<Set<Integer>, Set<Integer>> living = new LinkedHashMap<>(Map.of(all, all)); // now -> as born
            double[] levels = Arrays.stream(distances)
                    .flatMapToDouble(Arrays::stream)
                    .distinct()
                    .sorted()
                    .toArray();
            for (int l = levels.length - 1; l >= 0 && !living.isEmpty(); l--) {
                Map<Set<Integer>, Set<Integer>> next = new LinkedHashMap<>();
                for (Map.Entry<Set<Integer>, Set<Integer>> entry : living.entrySet()) {
                    next.putAll(fall(entry.getKey(), entry.getValue(), levels[l]));
                }
                living = next;
            }
        }

        private Map<Set<Integer>, Set<Integer>> fall(Set<Integer> now, Set<Integer> cluster, double level) {
            List<Set<Integer>> big = components(now, level).stream()
                    .filter(part -> part.size() >= minTracks)
                    .toList();
            Set<Integer> leaving = new HashSet<>(now);
            if (big.size() == 1) {
                leaving.removeAll(big.get(0));
            }
            stability.merge(cluster, leaving.size() * (1 / level - births.getOrDefault(cluster, 0.0)), Double::sum);
            Map<Set<Integer>, Set<Integer>> next = new LinkedHashMap<>();
            for (Set<Integer> part : big) {
                if (big.size() > 1) {
                    born(part, 1 / level);
                }
                next.put(part, big.size() > 1 ? part : cluster);
            }
            return next;
        }

        private void born(Set<Integer> cluster, double density) {
            clusters.add(cluster);
            births.put(cluster, density);
        }

        /** Linked by steps shorter than the level. */
        private List<Set<Integer>> components(Set<Integer> tracks, double level) {
            List<Set<Integer>> parts = new ArrayList<>();
            for (int track : tracks) {
                Set<Integer> joined = new TreeSet<>(Set.of(track));
                parts.removeIf(part ->
                        part.stream().anyMatch(other -> distances[track][other] < level) && joined.addAll(part));
                parts.add(joined);
            }
            return parts;
        }

        Clustering best(boolean allowOneCluster) {
            int first = allowOneCluster ? 0 : 1;
            int[] best = new int[0];
            double most = -1;
            for (long choice = 0; choice < 1L << (clusters.size() - first); choice++) {
                List<Set<Integer>> chosen = new ArrayList<>();
                for (int c = first; c < clusters.size(); c++) {
                    if ((choice >> (c - first) & 1) == 1) {
                        chosen.add(clusters.get(c));
                    }
                }
                double sum = chosen.stream().mapToDouble(stability::get).sum();
                if (apart(chosen) && sum > most) {
                    most = sum;
                    best = labels(chosen);
                }
            }
            return Clustering.of(best);
        }

        private static boolean apart(List<Set<Integer>> chosen) {
            Set<Integer> seen = new HashSet<>();
            return chosen.stream().allMatch(cluster -> cluster.stream().allMatch(seen::add));
        }

        private int[] labels(List<Set<Integer>> chosen) {
            int[] labels = new int[distances.length];
            Arrays.setAll(labels, i -> -1 - i);
            for (int c = 0; c < chosen.size(); c++) {
                for (int track : chosen.get(c)) {
                    labels[track] = c;
                }
            }
            return labels;
        }
    }
}
