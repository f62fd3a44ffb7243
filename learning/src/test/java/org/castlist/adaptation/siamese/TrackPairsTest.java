package org.castlist.adaptation.siamese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.castlist.adaptation.siamese.Films.film;
import static org.castlist.adaptation.siamese.Films.track;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.castlist.adaptation.training.FilmFrames;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;

class TrackPairsTest {

    /** Frames 0-1, 2-5, 6 and 7-9; the first two tracks are on screen at once. */
    private static final FilmFrames FOUR = film(
            CannotLinks.of(4, List.of(new int[] {0, 1})),
            track("a", 0, 1),
            track("b", 10, 11, 12, 13),
            track("c", 20),
            track("d", 30, 31, 32));

    private static int trackOf(FilmFrames film, int frame) {
        return IntStream.range(0, film.tracks())
                .filter(t -> frame >= film.start(t) && frame < film.start(t) + film.length(t))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void positivesAreTwoFramesOfOneTrack() {
        FramePairs pairs = new TrackPairs(FOUR, 25).find(500, new Random(1));

        assertThat(pairs.positives()).isEqualTo(500);
        for (int p = 0; p < 500; p++) {
            assertThat(pairs.first()[p]).isNotEqualTo(pairs.second()[p]);
            assertThat(trackOf(FOUR, pairs.first()[p])).isEqualTo(trackOf(FOUR, pairs.second()[p]));
        }
    }

    @Test
    void negativesAreOnScreenAtOnceOrElseFar() {
        FramePairs pairs = new TrackPairs(FOUR, 2).find(500, new Random(2));

        List<List<Integer>> others = List.of(List.of(1), List.of(0), List.of(0, 3), List.of(0, 1));
        for (int p = 500; p < 1000; p++) {
            assertThat(others.get(trackOf(FOUR, pairs.first()[p]))).contains(trackOf(FOUR, pairs.second()[p]));
        }
    }

    @Test
    void takesTheTwentyFiveFarthestTracksWhereNoneIsOnScreenAtOnce() {
        TrackFeatures[] tracks =
                IntStream.range(0, 40).mapToObj(t -> track("t-" + t, t, t)).toArray(TrackFeatures[]::new);
        TrackPairs pairs = new TrackPairs(film(CannotLinks.none(40), tracks), 25);

        assertThat(pairs.otherPeople(0))
                .containsExactly(IntStream.range(0, 25).map(i -> 39 - i).toArray());
        assertThat(pairs.otherPeople(39)).containsExactly(IntStream.range(0, 25).toArray());
    }

    @Test
    void asksLongTracksMoreOftenByTheRootOfTheirLength() {
        FramePairs pairs = new TrackPairs(FOUR, 25).find(20_000, new Random(3));

        double[] asked = new double[4];
        double[] askedOfTwo = new double[4];
        for (int p = 0; p < 20_000; p++) {
            asked[trackOf(FOUR, pairs.first()[p])] += 1 / 20_000.0;
            askedOfTwo[trackOf(FOUR, pairs.first()[20_000 + p])] += 1 / 20_000.0;
        }
        double[] roots = {Math.sqrt(2), 2, 0, Math.sqrt(3)};
        double[] rootsOfTwo = {Math.sqrt(2), 2, 1, Math.sqrt(3)};
        for (int t = 0; t < 4; t++) {
            assertThat(asked[t]).isCloseTo(roots[t] / (2 + Math.sqrt(2) + Math.sqrt(3)), within(0.015));
            assertThat(askedOfTwo[t]).isCloseTo(rootsOfTwo[t] / (3 + Math.sqrt(2) + Math.sqrt(3)), within(0.015));
        }
    }

    @Test
    void needsATrackOfTwoFramesAndAnotherTrack() {
        FilmFrames oneTrack = film(CannotLinks.none(1), track("a", 1, 2));
        FilmFrames shortTracks = film(CannotLinks.none(2), track("a", 1), track("b", 2));

        assertThat(new TrackPairs(FOUR, 25).findsPairs()).isTrue();
        assertThat(new TrackPairs(oneTrack, 25).findsPairs()).isFalse();
        assertThat(new TrackPairs(shortTracks, 25).findsPairs()).isFalse();
    }
}
