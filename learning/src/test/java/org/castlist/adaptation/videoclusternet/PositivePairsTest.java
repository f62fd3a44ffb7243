package org.castlist.adaptation.videoclusternet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.castlist.adaptation.training.FilmFrames;
import org.castlist.embeddings.torch.Torch;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;

class PositivePairsTest {
    /** Four tracks of three crops, and one of a single crop. */
    private static final FilmFrames FILM =
            FilmFrames.of(Films.tracks(new int[] {3, 3, 3, 3, 1}, 4), CannotLinks.none(5));

    private static final int SINGLE = IntStream.range(0, 5)
            .filter(track -> FILM.length(track) == 1)
            .findFirst()
            .orElseThrow();

    private static int[] partnersOf(int anchor, int[][] partners) {
        int[] anchors = new int[4000];
        Arrays.fill(anchors, anchor);
        int[] both = new PositivePairs(FILM, partners, 0.5).of(anchors, new Random(3));
        return Arrays.copyOfRange(both, 4000, 8000);
    }

    private static int[][] none() {
        return new int[5][0];
    }

    @Test
    void withoutAMatchTheOtherCropIsAnotherOneOfTheTrack() {
        int track = SINGLE == 0 ? 1 : 0;
        int anchor = FILM.start(track) + 1;
        assertThat(partnersOf(anchor, none())).containsOnly(anchor - 1, anchor + 1);
    }

    @Test
    void halfOfThePairsGoToAMatchedTrackWhereThereIsOne() {
        int track = SINGLE == 0 ? 1 : 0;
        int matched = SINGLE == 2 ? 3 : 2;
        int[][] partners = none();
        partners[track] = new int[] {matched};
        int[] others = partnersOf(FILM.start(track), partners);
        long across = Arrays.stream(others)
                .filter(crop -> FILM.trackOf(crop) == matched)
                .count();
        assertThat(across).isBetween(1900L, 2100L);
        assertThat(Arrays.stream(others).filter(crop -> FILM.trackOf(crop) != matched))
                .allMatch(crop -> FILM.trackOf(crop) == track);
    }

    @Test
    void aTrackOfOneCropIsPairedWithItself() {
        assertThat(partnersOf(FILM.start(SINGLE), none())).containsOnly(FILM.start(SINGLE));
    }

    @Test
    void matchesSurviveBeingPutAwayAsNumbers() {
        int[][] partners = {{1, 4}, {0}, {}, {}, {0}};
        try (var manager = Torch.engine().newBaseManager(Torch.device())) {
            assertThat(MatchNumbers.partners(MatchNumbers.toArray(partners, manager)))
                    .isDeepEqualTo(partners);
            assertThat(MatchNumbers.partners(MatchNumbers.toArray(none(), manager)))
                    .isDeepEqualTo(none());
        }
    }
}
