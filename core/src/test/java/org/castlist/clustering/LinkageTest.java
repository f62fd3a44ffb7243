package org.castlist.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.castlist.adaptation.TrackSpace;
import org.castlist.clustering.Dendrogram.Merge;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LinkageTest {

    private static final TrackSpace EXAMPLE = new PlanePoints(PlanePoints.EXAMPLE);

    @ParameterizedTest
    @CsvSource({
        "WARD, 2.3804761428, 12.2474487139",
        "AVERAGE, 2.1180339887, 7.1811462435",
        "COMPLETE, 2.2360679775, 8.6023252670"
    })
    void growsTheTreeOfTheWorkedExample(LinkageRule rule, double triangle, double last) {
        List<Merge> merges = tree(EXAMPLE, CannotLinks.none(6), rule).merges();

        assertThat(merges).extracting(Merge::size).containsExactly(2, 2, 3, 3, 6);
        double[] heights = {1, 1, triangle, triangle, last};
        for (int m = 0; m < 5; m++) {
            assertThat(merges.get(m).height()).isCloseTo(heights[m], within(1e-6));
        }
    }

    @Test
    void growsTheTreeOfTheWorkedExampleWithCannotLinks() {
        CannotLinks links = CannotLinks.of(6, List.of(new int[] {0, 1}, new int[] {3, 5}));

        List<Merge> merges = tree(EXAMPLE, links, LinkageRule.AVERAGE).merges();

        assertThat(merges).hasSize(4);
        double[] heights = {1, 2, 6.7370960246, 7.8366965395};
        for (int m = 0; m < 4; m++) {
            assertThat(merges.get(m).height()).isCloseTo(heights[m], within(1e-6));
        }
    }

    @ParameterizedTest
    @EnumSource
    void mergesTheBestAllowedPairAtEachStepAsTheObviousAlgorithmDoes(LinkageRule rule) {
        for (long seed = 0; seed < 10; seed++) {
            MadeUpFilm film = MadeUpFilm.of(5, 9, 0.2 + 0.12 * seed, seed);
            CannotLinks links = seed % 5 == 0 ? CannotLinks.none(45) : film.cannotLinks();
            CanonicalSpace tracks = CanonicalSpace.of(film.space(), links);

            Dendrogram tree = Linkage.grow(tracks, rule, true);

            ObviousLinkage obvious = new ObviousLinkage(film.space(), links, rule);
            assertThat(tree.merges()).hasSameSizeAs(obvious.heights());
            for (int m = 0; m < tree.merges().size(); m++) {
                assertThat(tree.merges().get(m).height())
                        .isCloseTo(obvious.heights().get(m), within(1e-5));
                assertThat(tracks.clustering(tree.cutInto(45 - m - 1)))
                        .isEqualTo(obvious.partitions().get(m));
            }
        }
    }

    @Test
    void cutsBelowTheFirstMergeThatIsTooHigh() {
        Dendrogram tree = tree(EXAMPLE, CannotLinks.none(6), LinkageRule.AVERAGE);

        assertThat(Clustering.of(tree.cutAt(0.9)).clusters()).isEqualTo(6);
        assertThat(Clustering.of(tree.cutAt(1)).clusters()).isEqualTo(4);
        assertThat(Clustering.of(tree.cutAt(7)).clusters()).isEqualTo(2);
        assertThat(Clustering.of(tree.cutAt(8)).clusters()).isEqualTo(1);
    }

    private static Dendrogram tree(TrackSpace space, CannotLinks links, LinkageRule rule) {
        return Linkage.grow(CanonicalSpace.of(space, links), rule, true);
    }

    /** The definition: all pairs of clusters are looked at each time, each distance is computed anew from the tracks. */
    private record ObviousLinkage(List<Double> heights, List<Clustering> partitions) {

        ObviousLinkage(TrackSpace space, CannotLinks links, LinkageRule rule) {
            this(new ArrayList<>(), new ArrayList<>());
            List<List<Integer>> clusters = new ArrayList<>(
                    IntStream.range(0, space.size()).mapToObj(i -> List.of(i)).toList());
            while (mergeBest(space, links, rule, clusters)) {
                int[] labels = new int[space.size()];
                for (int c = 0; c < clusters.size(); c++) {
                    for (int track : clusters.get(c)) {
                        labels[track] = c;
                    }
                }
                partitions.add(Clustering.of(labels));
            }
        }

        private boolean mergeBest(TrackSpace space, CannotLinks links, LinkageRule rule, List<List<Integer>> clusters) {
            double least = Double.POSITIVE_INFINITY;
            int bestA = 0;
            int bestB = 0;
            for (int a = 0; a < clusters.size(); a++) {
                for (int b = 0; b < a; b++) {
                    double distance = distance(space, links, rule, clusters.get(a), clusters.get(b));
                    if (distance < least) {
                        least = distance;
                        bestA = a;
                        bestB = b;
                    }
                }
            }
            if (Double.isInfinite(least)) {
                return false;
            }
            List<Integer> both = new ArrayList<>(clusters.get(bestB));
            both.addAll(clusters.remove(bestA));
            clusters.set(bestB, both);
            heights.add(least);
            return true;
        }

        private static double distance(
                TrackSpace space, CannotLinks links, LinkageRule rule, List<Integer> a, List<Integer> b) {
            double sum = 0;
            double most = 0;
            for (int i : a) {
                for (int j : b) {
                    if (links.contains(i, j)) {
                        return Double.POSITIVE_INFINITY;
                    }
                    sum += space.distance(i, j);
                    most = Math.max(most, space.distance(i, j));
                }
            }
            return switch (rule) {
                case AVERAGE -> sum / (a.size() * b.size());
                case COMPLETE -> most;
                case WARD -> ward(space, a, b);
            };
        }

        private static double ward(TrackSpace space, List<Integer> a, List<Integer> b) {
            double squares = 0;
            for (int d = 0; d < space.point(0).length; d++) {
                int axis = d;
                double centreA = a.stream()
                        .mapToDouble(i -> space.point(i)[axis])
                        .average()
                        .orElseThrow();
                double centreB = b.stream()
                        .mapToDouble(i -> space.point(i)[axis])
                        .average()
                        .orElseThrow();
                squares += (centreA - centreB) * (centreA - centreB);
            }
            return Math.sqrt(2.0 * a.size() * b.size() / (a.size() + b.size()) * squares);
        }
    }
}
