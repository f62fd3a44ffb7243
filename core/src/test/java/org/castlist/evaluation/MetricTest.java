package org.castlist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.castlist.clustering.Clustering;
import org.castlist.evaluation.Contingency.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures were computed in Python, apart from this project. */
class MetricTest {

    @ParameterizedTest
    @CsvSource({
        "000112, 001112, .8333333333, .6853314790, .3181818182, .7777777778, .7777777778, .7777777778, 1",
        "000112, 012345, 1, .7216162598, 0, 1, .5, .6666666667, 2",
        "000112, 000000, .5, 0, 0, .3888888889, 1, .56, .3333333333",
        "11111222222222233333, 11122111222222211112, .55, .1089079024, .0687323944, .44, .59, .5040776699, .6666666667",
        "11111222222222233333, 11122111111122222222, .6, .2532935214, .1543661972, .48, .67, .5593043478, .6666666667"
    })
    void agreesWithTheWorkedValues(
            String people,
            String clusters,
            double wcp,
            double nmi,
            double ari,
            double precision,
            double recall,
            double f,
            double ratio) {
        Contingency table = table(people, clusters);

        assertThat(Metric.WCP.of(table)).isCloseTo(wcp, within(1e-10));
        assertThat(Metric.NMI.of(table)).isCloseTo(nmi, within(1e-10));
        assertThat(Metric.ARI.of(table)).isCloseTo(ari, within(1e-10));
        assertThat(Metric.B3P.of(table)).isCloseTo(precision, within(1e-10));
        assertThat(Metric.B3R.of(table)).isCloseTo(recall, within(1e-10));
        assertThat(Metric.B3F.of(table)).isCloseTo(f, within(1e-10));
        assertThat(Metric.RATIO.of(table)).isCloseTo(ratio, within(1e-10));
        assertThat(Metric.COVERAGE.of(table)).isEqualTo(1);
    }

    @Test
    void countsPairsAsTheDefinitionDoes() {
        Random random = new Random(1);
        String people = digits(random, 40);
        String clusters = digits(random, 40);
        double both = 0;
        double either = 0;
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < i; j++) {
                boolean together = clusters.charAt(i) == clusters.charAt(j);
                boolean same = people.charAt(i) == people.charAt(j);
                both += together && same ? 1 : 0;
                either += (together ? 1 : 0) + (same ? 1 : 0);
            }
        }

        assertThat(Metric.PAIRF.of(table(people, clusters))).isCloseTo(2 * both / either, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"WCP", "NMI", "ARI", "B3P", "B3R", "B3F", "PAIRF", "RATIO", "COVERAGE"})
    void countsATrackOfManyFramesAsThatManyFrames(Metric metric) {
        List<Item> tracks = List.of(item(0, "ann", 3), item(0, "ben", 2), item(1, "ben", 4), item(1, "cat", 1));
        List<Item> frames = tracks.stream()
                .flatMap(track -> IntStream.range(0, (int) track.weight())
                        .mapToObj(frame -> new Item(track.cluster(), track.person(), 1)))
                .toList();

        assertThat(metric.of(Contingency.of(tracks))).isCloseTo(metric.of(Contingency.of(frames)), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"WCP, 1", "NMI, 1", "ARI, 1", "B3F, 1", "PAIRF, 1", "RATIO, 1"})
    void callsOneClusterOfOnePersonPerfect(Metric metric, double value) {
        assertThat(metric.of(table("000", "000"))).isEqualTo(value);
        assertThat(metric.of(table("0", "0"))).isEqualTo(value);
    }

    @Test
    void leavesUnknownItemsOutAndSaysHowManyAreLeft() {
        Contingency table =
                Contingency.of(List.of(item(0, "ann", 2), item(0, "ann", 1), new Item(OptionalInt.empty(), "ben", 1)));

        assertThat(Metric.WCP.of(table)).isEqualTo(1);
        assertThat(Metric.COVERAGE.of(table)).isEqualTo(0.75);
        assertThat(Metric.RATIO.of(table)).isEqualTo(0.5);
    }

    @Test
    void refusesToEvaluateNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Contingency.of(List.of()))
                .withMessage("an evaluation needs a labelled item");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> item(0, "ann", 0))
                .withMessage("an item must have a weight above 0, not 0.0");
    }

    private static Item item(int cluster, String person, double weight) {
        return new Item(OptionalInt.of(cluster), person, weight);
    }

    private static Contingency table(String people, String clusters) {
        List<String> names = new ArrayList<>(List.of(people.split("")));
        return Contingency.of(Clustering.of(clusters.chars().toArray()), names);
    }

    private static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        random.ints(count, 0, 5).forEach(digits::append);
        return digits.toString();
    }
}
