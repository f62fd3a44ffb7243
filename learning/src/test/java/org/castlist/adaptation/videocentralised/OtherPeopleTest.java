package org.castlist.adaptation.videocentralised;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.castlist.adaptation.training.FilmFrames;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;

class OtherPeopleTest {

    private static FilmFrames film(CannotLinks cannotLinks, float[]... frames) {
        TrackFeatures[] tracks = new TrackFeatures[frames.length];
        for (int t = 0; t < tracks.length; t++) {
            tracks[t] = Films.track("t-" + t, frames[t]);
        }
        return Films.film(cannotLinks, tracks);
    }

    /** In the order that a film gives them; cosines 0-1 .8, 0-2 0, 0-3 -1, 1-2 .6, 1-3 -.8, 2-3 0. */
    private static final float[][] FOUR = {{-1, 0}, {-0.8f, 0.6f}, {0, 1}, {1, 0}};

    @Test
    void takesThePairsWithTheLeastCosinesAndThoseOnScreenAtOnce() {
        FilmFrames film = film(CannotLinks.of(4, List.of(new int[] {0, 1})), FOUR);

        boolean[][] two = new OtherPeople(film, 0.4).among(new int[] {0, 1, 2, 3}); // the least 2 of 6

        assertThat(two[0]).containsExactly(false, true, false, true);
        assertThat(two[1]).containsExactly(true, false, false, true);
        assertThat(two[2]).containsExactly(false, false, false, false);
        assertThat(two[3]).containsExactly(true, true, false, false);
    }

    @Test
    void answersForTheTracksThatAreAskedFor() {
        FilmFrames film = film(CannotLinks.none(4), FOUR);

        boolean[][] two = new OtherPeople(film, 0.4).among(new int[] {3, 2, 1});

        assertThat(two)
                .isDeepEqualTo(new boolean[][] {{false, false, true}, {false, false, false}, {true, false, false}});
    }

    @Test
    void ofAllPairsATrackIsStillNotItsOwnOther() {
        boolean[][] two = new OtherPeople(film(CannotLinks.none(4), FOUR), 1).among(new int[] {0, 1, 2, 3});

        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                assertThat(two[i][j]).isEqualTo(i != j);
            }
        }
    }

    @Test
    void tracksThatAreAllAlikeHaveNoOthers() {
        float[] frame = {0.3f, 0.1f, 0.7f};

        assertThat(new OtherPeople(film(CannotLinks.none(3), frame, frame, frame), 0.3).any())
                .isFalse();
        assertThat(new OtherPeople(film(CannotLinks.of(3, List.of(new int[] {0, 2})), frame, frame, frame), 0.3).any())
                .isTrue();
        assertThat(new OtherPeople(film(CannotLinks.none(1), frame), 0.3).any()).isFalse();
        assertThat(new OtherPeople(film(CannotLinks.none(4), FOUR), 0.3).any()).isTrue();
    }
}
