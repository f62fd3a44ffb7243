package org.castlist.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.castlist.adaptation.Workshop;
import org.castlist.clustering.Clustering;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.embeddings.WorkedExample;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;

class ClearFaceRuleTest {

    private static final List<TrackFeatures> TRACKS = WorkedExample.SEVEN_TRACKS;
    private static final ClearFaceRule RULE = ClearFaceRule.byTheFilm(0.5);

    @Test
    void measuresTheClarityOfTheWorkedExample() {
        double[] expected = {
            4.1533119315, 3.6742346142, 4.1306779105, 3.6742346142, 1.8096961071, 1.8138357147, 3.9322385482
        };

        assertThat(TRACKS.stream().mapToDouble(TrackFeatures::clarity).toArray())
                .containsExactly(expected, within(1e-7));
    }

    @Test
    void cutsHalfARobustDeviationBelowTheMedian() {
        assertThat(RULE.cut(TRACKS)).isCloseTo(3.6742346141747673 - 0.5 * 1.4826 * 0.45644329628980884, within(1e-7));
    }

    @Test
    void cutsAtTheMedianItselfInALongFilm() {
        ClearFaceRule strict =
                new ClearFaceRule(0.5, OptionalInt.of(7), OptionalDouble.empty(), OptionalDouble.empty(), false);

        assertThat(strict.cut(TRACKS)).isCloseTo(3.6742346141747673, within(1e-7));
        assertThat(strict.cut(TRACKS.subList(0, 6))).isLessThan(3.6742346141747673 - .1);
    }

    @Test
    void findsClustersWithoutAClearTrack() {
        assertThat(RULE.unclear(TRACKS, Clustering.of(new int[] {0, 0, 1, 1, 2, 2, 3})))
                .containsExactly(2);
    }

    @Test
    void keepsPoorTracksThatAreWithAClearOne() {
        assertThat(RULE.unclear(TRACKS, Clustering.of(new int[] {0, 0, 1, 1, 0, 1, 2})))
                .isEmpty();
    }

    @Test
    void keepsWhatIsClearInAnyFilmThoughTheRestIsClearer() {
        ClearFaceRule rule =
                new ClearFaceRule(0.5, OptionalInt.empty(), OptionalDouble.of(1.8), OptionalDouble.empty(), false);

        assertThat(rule.unclear(TRACKS, Clustering.of(new int[] {0, 0, 1, 1, 2, 2, 3})))
                .isEmpty();
    }

    @Test
    void aSecondLookGivesPoorTracksToTheirPeople() {
        Clustering poorTogether = Clustering.of(new int[] {0, 0, 1, 1, 2, 2, 3});
        CannotLinks none = CannotLinks.none(7);

        assertThat(withSecondLook(.05).settled(TRACKS, poorTogether, none, track -> false, Workshop.SILENT))
                .isEqualTo(Clustering.of(new int[] {0, 0, 1, 1, 0, 1, 3}));
        assertThat(withSecondLook(.05).settled(TRACKS, poorTogether, none, track -> track == 5, Workshop.SILENT))
                .as("a reviewer confirmed the last one")
                .isEqualTo(Clustering.of(new int[] {0, 0, 1, 1, 0, 2, 3}));
        assertThat(withSecondLook(.5).settled(TRACKS, poorTogether, none, track -> false, Workshop.SILENT))
                .as("nobody is so much nearer")
                .isEqualTo(poorTogether);
        assertThat(RULE.settled(TRACKS, poorTogether, none, track -> false, Workshop.SILENT))
                .isEqualTo(poorTogether);
    }

    @Test
    void placesTheRestWithWhomItIsNearestTo() {
        Clustering poorTogether = Clustering.of(new int[] {0, 0, 1, 1, 2, 2, 3});
        Clustering placed = Clustering.of(new int[] {0, 0, 1, 1, 0, 1, 3});
        ClearFaceRule unsure = withSecondLook(.5).placingRest();

        assertThat(unsure.settled(TRACKS, poorTogether, CannotLinks.none(7), track -> false, Workshop.SILENT))
                .isEqualTo(placed);
        assertThat(RULE.placingRest()
                        .settled(TRACKS, poorTogether, CannotLinks.none(7), track -> false, Workshop.SILENT))
                .as("without a second look")
                .isEqualTo(placed);
        CannotLinks apart = CannotLinks.of(7, List.of(new int[] {0, 4}));
        assertThat(unsure.settled(TRACKS, poorTogether, apart, track -> track == 5, Workshop.SILENT))
                .as("one is on screen beside the nearest, the other was confirmed")
                .isEqualTo(poorTogether);
    }

    private static ClearFaceRule withSecondLook(double margin) {
        return new ClearFaceRule(0.5, OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.of(margin), false);
    }

    @Test
    void refusesANegativeMargin() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withSecondLook(-1))
                .withMessage("margin must be at least 0, not -1.0");
    }

    @Test
    void keepsTheOnlyTrack() {
        assertThat(RULE.unclear(TRACKS.subList(4, 5), Clustering.of(new int[] {0})))
                .isEmpty();
        assertThat(RULE.unclear(List.of(), Clustering.of(new int[0]))).isEmpty();
    }

    @Test
    void refusesTheClusteringOfOtherTracks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.unclear(TRACKS, Clustering.of(new int[3])))
                .withMessage("the clustering must be of the 7 tracks, not of 3");
    }
}
