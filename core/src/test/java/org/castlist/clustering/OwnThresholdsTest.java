package org.castlist.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.castlist.adaptation.EveryCrop;
import org.castlist.adaptation.EveryCrop.Metric;
import org.castlist.adaptation.TrackSpace;
import org.castlist.adaptation.Workshop;
import org.castlist.clustering.OwnThresholds.Rule;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnThresholdsTest {

    /** Gives each track of a space crops, which lie about its point in the same six directions for all. */
    private record OnCrops(OwnThresholds method) implements ClusteringMethod {
        @Override
        public Clustering cluster(TrackSpace space, CannotLinks cannotLinks) {
            List<TrackFeatures> tracks = IntStream.range(0, space.size())
                    .mapToObj(i -> new TrackFeatures("t-" + i, crops(space.point(i)), List.of()))
                    .toList();
            CannotLinks none = CannotLinks.none(space.size());
            return method.cluster(new EveryCrop(Metric.COSINE).adapt(tracks, none, Workshop.SILENT), cannotLinks);
        }

        private static List<Embedding> crops(float[] point) {
            Random random = new Random(1);
            List<Embedding> crops = new ArrayList<>();
            for (int crop = 0; crop < 6; crop++) {
                float[] values = point.clone();
                for (int d = 0; d < values.length; d++) {
                    values[d] += 0.08f * (float) random.nextGaussian();
                }
                crops.add(new Embedding(values));
            }
            return crops;
        }
    }

    @Nested
    class AsPublished implements PlainClusteringContract {
        @Override
        public ClusteringMethod method() {
            return new OnCrops(OwnThresholds.asPublished());
        }
    }

    @Nested
    class WithCannotLinks implements ClusteringMethodContract {
        @Override
        public ClusteringMethod method() {
            return new OnCrops(new OwnThresholds(Rule.EITHER, true));
        }
    }

    /** A track whose two crops lie so many degrees to either side of its middle. */
    private static TrackFeatures track(double middle, double spread) {
        return new TrackFeatures("t", List.of(at(middle - spread), at(middle + spread)), List.of());
    }

    private static Embedding at(double degrees) {
        double angle = Math.toRadians(degrees);
        return new Embedding(new float[] {(float) Math.cos(angle), (float) Math.sin(angle)});
    }

    private static Clustering cluster(OwnThresholds method, CannotLinks cannotLinks, TrackFeatures... tracks) {
        return method.cluster(
                new EveryCrop(Metric.COSINE).adapt(List.of(tracks), CannotLinks.none(tracks.length), Workshop.SILENT),
                cannotLinks);
    }

    private static Clustering cluster(Rule rule, TrackFeatures... tracks) {
        return cluster(new OwnThresholds(rule, false), CannotLinks.none(tracks.length), tracks);
    }

    private static Clustering labels(int... labels) {
        return Clustering.of(labels);
    }

    // One minus the mean cosine of crops at m1 ± s1 and m2 ± s2 is 1 - cos(m1 - m2) cos(s1) cos(s2); own is 1 - cos(2
    // s).

    @Test
    void theThresholdOfEitherIsEnough() {
        TrackFeatures tight = track(0, 2); // own .0024
        TrackFeatures wide = track(12, 10); // own .0603, distance .0373

        assertThat(cluster(Rule.EITHER, tight, wide)).isEqualTo(labels(0, 0));
        assertThat(cluster(Rule.BOTH, tight, wide)).isEqualTo(labels(0, 1));
        assertThat(cluster(Rule.MEAN, tight, wide)).isEqualTo(labels(0, 1)); // mean .0314
        assertThat(cluster(Rule.MEAN, track(0, 5), wide)).isEqualTo(labels(0, 1)); // mean .0378, distance .0404
        assertThat(cluster(Rule.MEAN, track(3, 5), wide)).isEqualTo(labels(0, 0)); // distance .0310
    }

    @Test
    void whatHangsTogetherThroughAThirdIsOneCluster() {
        TrackFeatures left = track(0, 2);
        TrackFeatures right = track(24, 2); // distance to the left .0876, own .0024

        assertThat(cluster(Rule.EITHER, left, right)).isEqualTo(labels(0, 1));
        assertThat(cluster(Rule.EITHER, left, right, track(12, 10))).isEqualTo(labels(0, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void agreesWithTheSlowVersionThatKeepsEveryCrop(long seed) {
        Random random = new Random(seed);
        TrackFeatures[] tracks = new TrackFeatures[25];
        for (int i = 0; i < tracks.length; i++) {
            tracks[i] = track(random.nextInt(360), 3 + random.nextInt(8));
        }

        Clustering clustering = cluster(Rule.EITHER, tracks);

        assertThat(clustering).isEqualTo(slow(tracks));
        assertThat(clustering.clusters()).isBetween(2, 24);
    }

    /** The pseudo-code: every pair of crops in every pass. */
    private static Clustering slow(TrackFeatures... tracks) {
        List<List<Integer>> clusters = new ArrayList<>();
        for (int i = 0; i < tracks.length; i++) {
            clusters.add(List.of(i));
        }
        while (true) {
            DisjointSets sets = new DisjointSets(clusters.size());
            for (int i = 0; i < clusters.size(); i++) {
                for (int j = 0; j < i; j++) {
                    List<Embedding> one = crops(clusters.get(i), tracks);
                    List<Embedding> other = crops(clusters.get(j), tracks);
                    if (mean(one, other) < Math.max(mean(one, one), mean(other, other))) {
                        sets.join(i, j);
                    }
                }
            }
            List<List<Integer>> merged = new ArrayList<>();
            for (int root = 0; root < clusters.size(); root++) {
                List<Integer> members = new ArrayList<>();
                for (int i = 0; i < clusters.size(); i++) {
                    if (sets.root(i) == root) {
                        members.addAll(clusters.get(i));
                    }
                }
                if (!members.isEmpty()) {
                    merged.add(members);
                }
            }
            if (merged.size() == clusters.size()) {
                int[] labels = new int[tracks.length];
                for (int c = 0; c < merged.size(); c++) {
                    for (int track : merged.get(c)) {
                        labels[track] = c;
                    }
                }
                return Clustering.of(labels);
            }
            clusters = merged;
        }
    }

    private static List<Embedding> crops(List<Integer> cluster, TrackFeatures... tracks) {
        return cluster.stream()
                .flatMap(track -> tracks[track].embeddings().stream())
                .toList();
    }

    /** A crop is not compared with itself. */
    private static double mean(List<Embedding> some, List<Embedding> others) {
        return some.stream()
                .flatMapToDouble(a -> others.stream().filter(b -> b != a).mapToDouble(b -> 1 - a.cosine(b)))
                .average()
                .orElseThrow();
    }

    @Test
    void linkedTracksDoNotComeTogetherThroughAThirdWhenLinksCount() {
        TrackFeatures[] tracks = {track(0, 2), track(25, 2), track(12, 10)}; // the middle is nearer to the first
        CannotLinks links = CannotLinks.of(3, List.of(new int[] {0, 1}));

        assertThat(cluster(new OwnThresholds(Rule.EITHER, false), links, tracks))
                .isEqualTo(labels(0, 0, 0));
        assertThat(cluster(new OwnThresholds(Rule.EITHER, true), links, tracks)).isEqualTo(labels(0, 1, 0));
    }

    @Test
    void refusesASpaceThatDoesNotKnowTheCrops() {
        TrackSpace points = MadeUpFilm.of(2, 3, 0.1, 1).space();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> OwnThresholds.asPublished().cluster(points, CannotLinks.none(6)))
                .withMessageContaining("choose an adaptation")
                .withMessageContaining("every-crop");
    }
}
