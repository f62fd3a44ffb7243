package org.castlist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackLabelsTest {
    @TempDir
    Path folder;

    private TrackLabels read(String... lines) throws IOException {
        return TrackLabels.read(Files.write(folder.resolve("labels.csv"), List.of(lines)));
    }

    @Test
    void readsAPersonForEachTrack() throws IOException {
        assertThat(read("track,person", "t-0-2, ben ", "t-0-0,ann").people())
                .containsExactly(Map.entry("t-0-2", "ben"), Map.entry("t-0-0", "ann"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "track,name;t-0-0,ann | must begin with track,person",
                "track,person;t-0-0,ann;t-0-0,ben | labels track t-0-0 twice",
                "track,person;t-0-0 | must have a track and a person in each line, not: t-0-0",
                "track,person;t-0-0, | must have a track and a person",
                "track,person | labels no track"
            })
    void saysWhatIsWrong(String lines, String message) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> read(lines.split(";")))
                .withMessageContaining("labels.csv")
                .withMessageContaining(message);
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        Path file = Files.write(folder.resolve("labels.csv"), new byte[] {'t', (byte) 0xff, (byte) 0xfe});
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> TrackLabels.read(file))
                .withMessageContaining("UTF-8");
    }

    /** Worked by hand: of four labelled tracks two are rightly together, one wrongly with them, one nobody's. */
    @Test
    void judgesAnAnswerByTheTracksThatItKnows() throws IOException {
        TrackLabels labels = read("track,person", "a,ann", "b,ann", "c,ben", "d,ben", "elsewhere,ben");
        Contingency table = Contingency.of(labels.judged(Map.of(
                "a", Optional.of("p-1"),
                "b", Optional.of("p-1"),
                "c", Optional.of("p-1"),
                "d", Optional.empty(),
                "unlabelled", Optional.of("p-2"))));
        assertThat(Metric.WCP.of(table)).isEqualTo(2 / 3.0);
        assertThat(Metric.RATIO.of(table)).isEqualTo(0.5);
        assertThat(Metric.COVERAGE.of(table)).isEqualTo(0.75);
    }
}
