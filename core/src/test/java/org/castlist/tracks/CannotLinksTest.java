package org.castlist.tracks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.castlist.faces.Box;
import org.castlist.video.Moment;
import org.castlist.video.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CannotLinksTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void joinsExactlyTheTracksThatAreOnScreenTogether(long seed) {
        Random random = new Random(seed);
        List<FaceTrack> tracks = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            int start = random.nextInt(40);
            tracks.add(track("t-" + i, random.nextInt(4), start, start + random.nextInt(15)));
        }

        CannotLinks links = CannotLinks.between(tracks);

        int pairs = 0;
        for (int i = 0; i < tracks.size(); i++) {
            for (int j = 0; j < tracks.size(); j++) {
                boolean together = i != j && tracks.get(i).isOnScreenWith(tracks.get(j));
                assertThat(links.contains(i, j)).isEqualTo(together);
                pairs += together ? 1 : 0;
            }
        }
        assertThat(links.pairs()).isEqualTo(pairs / 2).isPositive();
        assertThat(links.size()).isEqualTo(120);
    }

    @Test
    void tracksOfTwoShotsOrThatOnlyTouchAreNotTogether() {
        List<FaceTrack> tracks = List.of(track("a", 0, 0, 10), track("b", 0, 10, 20), track("c", 1, 5, 15));

        assertThat(CannotLinks.between(tracks).pairs()).isZero();
    }

    @Test
    void orderAndRepetitionOfPairsDoNotMatter() {
        CannotLinks links = CannotLinks.of(4, List.of(new int[] {3, 1}, new int[] {1, 3}, new int[] {1, 0}));

        assertThat(links.pairs()).isEqualTo(2);
        assertThat(links.of(1)).containsExactly(0, 3);
        assertThat(CannotLinks.none(4).pairs()).isZero();
    }

    @Test
    void noTrackIsTwoPeople() {
        assertThatThrownBy(() -> CannotLinks.of(3, List.of(new int[] {1, 1})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[1, 1]");
    }

    static FaceTrack track(String id, int shot, int start, int end) {
        Moment from = new Moment(start, Stage.RATE);
        return new FaceTrack(
                id,
                shot,
                new Span(from, new Moment(end, Stage.RATE)),
                List.of(new TrackedBox(start, from, new Box(0, 0, 30, 30), 0.9)),
                List.of(),
                Optional.empty());
    }
}
