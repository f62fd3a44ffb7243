package org.castlist.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.castlist.adaptation.BallSpace;
import org.castlist.adaptation.PointSpace;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BallClusteringTest implements ClusteringMethodContract {

    @Override
    public ClusteringMethod method() {
        return BallClustering.ofSpace();
    }

    @Test
    void theRadiusIsThatOfTheAuthorsNetwork() {
        double softplus = Math.log1p(Math.exp(-1.4799282550811768));

        assertThat(BallClustering.ofAuthors().squaredRadius().getAsDouble()).isCloseTo(softplus, within(5e-7));
        assertThat(BallClustering.ofAuthors().maxSquaredDistance(new PlanePoints()))
                .isCloseTo(.82042, within(5e-6));
    }

    @Test
    void mergesUpToFourTimesTheSquaredRadius() {
        PlanePoints points = new PlanePoints(new float[][] {{0, 0}, {2, 0}, {10, 0}, {12.5f, 0}});

        Clustering clustering = new BallClustering(OptionalDouble.of(1), true).cluster(points, CannotLinks.none(4));

        assertThat(clustering.labels()).containsExactly(0, 0, 1, 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void isCompleteLinkageAtHalfThatCosineDistance(long seed) {
        MadeUpFilm film = MadeUpFilm.of(5, 8, 0.4, seed);

        Clustering balls = new BallClustering(OptionalDouble.of(0.2), true).cluster(film.space(), film.cannotLinks());

        assertThat(balls)
                .isEqualTo(
                        new CompleteLinkage(OptionalInt.empty(), 0.4, true).cluster(film.space(), film.cannotLinks()));
    }

    @Test
    void takesTheRadiusFromASpaceThatWasLearnedWithOne() {
        PointSpace points = MadeUpFilm.of(3, 10, 0.5, 1).space();
        CannotLinks none = CannotLinks.none(30);
        BallSpace learned = new BallSpace(points, 0.3);

        Clustering balls = BallClustering.ofSpace().cluster(learned, none);

        assertThat(balls).isEqualTo(new BallClustering(OptionalDouble.of(0.3), true).cluster(points, none));
        assertThat(balls).isNotEqualTo(BallClustering.ofAuthors().cluster(learned, none));
        assertThat(BallClustering.ofSpace().cluster(points, none))
                .isEqualTo(BallClustering.ofAuthors().cluster(points, none));
    }

    @Test
    void refusesANegativeRadius() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BallClustering(OptionalDouble.of(-1), true))
                .withMessage("squaredRadius must be at least 0, not -1.0");
    }
}
