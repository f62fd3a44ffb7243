package org.castlist.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.castlist.evaluation.Contingency;
import org.castlist.evaluation.Metric;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole sets against figures that were computed in Python, apart from this project, and told in per cent with one digit. */
class ReferenceTablesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ward                    | tv-friends          | 92.7 | 87.9 | 87.9 | 1",
                "ward                    | tv-friends-split    | 94.1 | 88.7 | 89.5 | 1",
                "ward                    | tv-friends-degraded | 84.0 | 79.0 | 77.5 | 1",
                "ward, cannot-links      | tv-friends          | 91.9 | 87.0 | 86.8 | 1",
                "ward, cannot-links      | tv-friends-split    | 94.5 | 90.1 | 90.5 | 1",
                "ward, cannot-links      | tv-friends-degraded | 88.6 | 81.4 | 80.2 | 1",
                "average                 | tv-friends          | 77.4 | 80.0 | 76.9 | 1",
                "average                 | tv-friends-split    | 86.3 | 87.7 | 86.7 | 1",
                "average                 | tv-friends-degraded | 66.7 | 63.0 | 64.5 | 1",
                "average, cannot-links   | tv-friends          | 92.7 | 88.1 | 87.7 | 1",
                "average, cannot-links   | tv-friends-split    | 91.3 | 89.3 | 88.9 | 1",
                "average, cannot-links   | tv-friends-degraded | 77.6 | 74.7 | 74.3 | 1",
                "complete                | tv-friends          | 82.3 | 82.5 | 80.2 | 1",
                "complete                | tv-friends-split    | 84.0 | 84.7 | 83.8 | 1",
                "complete                | tv-friends-degraded | 68.0 | 63.1 | 59.1 | 1",
                "chinese-whispers        | tv-friends          | 95.2 | 91.4 | 91.5 | 1",
                "dbscan                  | tv-friends          | 100  | 91.9 | 91.4 | 2.57",
            })
    void agreesWithTheReference(String method, String set, double wcp, double nmi, double bCubed, double ratio)
            throws IOException {
        Optional<Path> folder =
                SharedData.find().map(data -> data.resolve("features").resolve(set));
        assumeTrue(
                folder.filter(Files::isDirectory).isPresent(),
                "the labelled tracks " + set + " are not part of this project; CASTLIST_DATA names their folder");

        Contingency tracks = Scores.whole(
                        contestant(method), TrackSource.of(folder.orElseThrow()).get(0), 1, new Trainings())
                .runs()
                .get(0)
                .tracks();

        assertThat(100 * Metric.WCP.of(tracks)).isCloseTo(wcp, within(.051));
        assertThat(100 * Metric.NMI.of(tracks)).isCloseTo(nmi, within(.051));
        assertThat(100 * Metric.B3F.of(tracks)).isCloseTo(bCubed, within(.051));
        assertThat(Metric.RATIO.of(tracks)).isCloseTo(ratio, within(.0051));
    }

    private static Contestant contestant(String name) {
        return Contestant.all().stream()
                .filter(contestant -> contestant.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
