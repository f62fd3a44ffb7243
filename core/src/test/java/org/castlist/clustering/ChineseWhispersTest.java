package org.castlist.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.castlist.adaptation.PointSpace;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseWhispersTest implements PlainClusteringContract {

    @Override
    public ClusteringMethod method() {
        return new ChineseWhispers(0.4, 50, 1);
    }

    @Test
    void leavesATrackWithoutLookalikesAlone() {
        Clustering clustering = new ChineseWhispers(0.3, 20, 1).cluster(SixPoints.space(), CannotLinks.none(6));

        assertThat(clustering.labels()).containsExactly(0, 0, 0, 1, 1, 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void endsWhereEveryTrackBelievesWhatItsLookalikesWhisperLoudest(long seed) {
        PointSpace space = MadeUpFilm.of(5, 8, 0.6, seed).space();

        Clustering clustering = new ChineseWhispers(0.5, 200, seed).cluster(space, CannotLinks.none(40));

        for (int i = 0; i < 40; i++) {
            double[] loudness = new double[clustering.clusters()];
            for (int j = 0; j < 40; j++) {
                if (i != j && space.distance(i, j) <= 0.5) {
                    loudness[clustering.of(j)] += 1 - space.distance(i, j);
                }
            }
            for (double other : loudness) {
                assertThat(loudness[clustering.of(i)]).isGreaterThanOrEqualTo(other - 1e-6);
            }
        }
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChineseWhispers(1, 1, 0))
                .withMessage("maxDistance must be at least 0 and below 1, not 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChineseWhispers(0.5, 0, 0))
                .withMessage("rounds must be at least 1, not 0");
    }
}
