package org.castlist.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.castlist.clustering.Clustering;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.embeddings.WorkedExample;
import org.junit.jupiter.api.Test;

class ClearFaceRuleTest {

    private static final List<TrackFeatures> TRACKS = WorkedExample.SEVEN_TRACKS;
    private static final ClearFaceRule RULE = new ClearFaceRule(0.5, OptionalDouble.empty());

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
        ClearFaceRule rule = new ClearFaceRule(0.5, OptionalDouble.of(1.8));

        assertThat(rule.unclear(TRACKS, Clustering.of(new int[] {0, 0, 1, 1, 2, 2, 3})))
                .isEmpty();
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
