package org.castlist.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalInt;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BallClusteringTest implements ClusteringMethodContract {

    @Override
    public ClusteringMethod method() {
        return BallClustering.ofAuthors();
    }

    @Test
    void theRadiusIsThatOfTheAuthorsNetwork() {
        double softplus = Math.log1p(Math.exp(-1.4799282550811768));

        assertThat(BallClustering.ofAuthors().squaredRadius()).isCloseTo(softplus, within(5e-7));
        assertThat(BallClustering.ofAuthors().maxSquaredDistance()).isCloseTo(.82042, within(5e-6));
    }

    @Test
    void mergesUpToFourTimesTheSquaredRadius() {
        PlanePoints points = new PlanePoints(new float[][] {{0, 0}, {2, 0}, {10, 0}, {12.5f, 0}});

        Clustering clustering = new BallClustering(1, true).cluster(points, CannotLinks.none(4));

        assertThat(clustering.labels()).containsExactly(0, 0, 1, 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void isCompleteLinkageAtHalfThatCosineDistance(long seed) {
        MadeUpFilm film = MadeUpFilm.of(5, 8, 0.4, seed);

        Clustering balls = new BallClustering(0.2, true).cluster(film.space(), film.cannotLinks());

        assertThat(balls)
                .isEqualTo(
                        new CompleteLinkage(OptionalInt.empty(), 0.4, true).cluster(film.space(), film.cannotLinks()));
    }

    @Test
    void refusesANegativeRadius() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BallClustering(-1, true))
                .withMessage("squaredRadius must be at least 0, not -1.0");
    }
}
