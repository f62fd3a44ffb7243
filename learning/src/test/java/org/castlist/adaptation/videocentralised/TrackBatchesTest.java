package org.castlist.adaptation.videocentralised;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;

class TrackBatchesTest {

    @Test
    void aRoundHasEveryTrackOnce() {
        TrackBatches batches = new TrackBatches(Films.neighbours(50), 16, 3);

        assertThat(batches.perRound()).isEqualTo(4);
        int[] round = IntStream.range(4, 8)
                .flatMap(step -> Arrays.stream(batches.of(step)))
                .sorted()
                .toArray();
        assertThat(round).containsExactly(IntStream.range(0, 50).toArray());
        for (int step = 0; step < 8; step++) {
            assertThat(batches.of(step).length).isBetween(12, 13);
        }
    }

    @Test
    void roundsDifferAndTheSameStepIsAlwaysTheSame() {
        TrackBatches batches = new TrackBatches(CannotLinks.none(50), 64, 3);

        assertThat(batches.of(1)).isNotEqualTo(batches.of(0));
        assertThat(new TrackBatches(CannotLinks.none(50), 64, 3).of(1)).containsExactly(batches.of(1));
        assertThat(new TrackBatches(CannotLinks.none(50), 64, 4).of(1)).isNotEqualTo(batches.of(1));
    }

    @Test
    void aTrackBringsOneThatIsOnScreenWithIt() {
        CannotLinks links = CannotLinks.of(100, List.of(new int[] {10, 90}));
        TrackBatches batches = new TrackBatches(links, 10, 5);

        long together = IntStream.range(0, 200)
                .filter(step -> {
                    List<Integer> tracks =
                            Arrays.stream(batches.of(step)).boxed().toList();
                    return tracks.contains(10) && tracks.contains(90);
                })
                .count();

        assertThat(together).isBetween(14L, 20L); // of 20 rounds, save where a step ends between the two; 2 by chance
    }
}
