package org.castlist.tracks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.castlist.faces.Box;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two faces that cross: whatever happens, no track may show both. */
class CrossingTest {
    private static final int SEEDS = 21;

    @ParameterizedTest
    @CsvSource({
        "1, 0.3, true",
        "3, 0.3, true",
        "6, 0.3, true",
        "1, 0.3, false",
        "3, 0.3, false",
        "6, 0.3, false",
        "1, 1, true",
        "3, 1, true",
        "6, 1, true",
        "1, 1, false",
        "3, 1, false",
        "6, 1, false"
    })
    void facesThatPassEachOtherAreNeverExchanged(int every, double suppression, boolean looks) {
        int tracks = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Stage stage = stage(every, suppression, looks)
                    .actor(Stage.even(100, 100, 60, 3))
                    .actor(Stage.even(400, 104, 60, -3));
            tracks += assertPure(stage, stage.play(100, seed));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.3, true",
        "3, 0.3, true",
        "6, 0.3, true",
        "1, 0.3, false",
        "3, 0.3, false",
        "6, 0.3, false",
        "1, 1, true",
        "3, 1, true",
        "6, 1, true",
        "1, 1, false",
        "3, 1, false",
        "6, 1, false"
    })
    void facesThatMeetAndTurnBackAreNeverExchanged(int every, double suppression, boolean looks) {
        int tracks = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Stage stage = stage(every, suppression, looks)
                    .actor(frame -> new Box(250 - 3 * Math.abs(frame - 50), 100, 60, 60))
                    .actor(frame -> new Box(255 + 3 * Math.abs(frame - 50), 104, 60, 60));
            tracks += assertPure(stage, stage.play(100, seed));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.3, true",
        "3, 0.3, true",
        "6, 0.3, true",
        "1, 0.3, false",
        "3, 0.3, false",
        "6, 0.3, false",
        "1, 1, true",
        "3, 1, true",
        "6, 1, true",
        "1, 1, false",
        "3, 1, false",
        "6, 1, false"
    })
    void aFaceThatWalksBehindAStandingOneIsNeverExchanged(int every, double suppression, boolean looks) {
        int tracks = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Stage stage = stage(every, suppression, looks)
                    .actor(Stage.even(250, 100, 70, 0))
                    .actor(Stage.even(50, 90, 60, 4));
            tracks += assertPure(stage, stage.play(100, seed));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6})
    void threeFacesInACrowdThatSwayAreNeverExchanged(int every) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Stage stage = stage(every, 1, true).missing(0.1);
            IntStream.range(0, 3)
                    .forEach(i -> stage.actor(frame ->
                            new Box(200 + 40 * i + 70 * Math.sin(frame * 0.02 * (i + 1)), 100 + 10 * i, 60, 60)));
            assertPure(stage, stage.play(150, seed));
        }
    }

    private static Stage stage(int every, double suppression, boolean looks) {
        Stage stage = new Stage().lookEvery(every).suppression(suppression);
        return looks ? stage.withLooks() : stage;
    }

    private static int assertPure(Stage stage, List<RawTrack> tracks) {
        for (RawTrack track : tracks) {
            assertThat(stage.actorsOf(track))
                    .as("strands " + stage.describe(track))
                    .hasSize(1);
        }
        return tracks.size();
    }
}
