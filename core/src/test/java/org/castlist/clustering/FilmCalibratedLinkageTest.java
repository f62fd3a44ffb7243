package org.castlist.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import org.castlist.clustering.FilmCalibratedLinkage.Stop;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FilmCalibratedLinkageTest implements ClusteringMethodContract {

    @Override
    public ClusteringMethod method() {
        return ClusteringChoice.FILM_CALIBRATED.method();
    }

    @ParameterizedTest
    @EnumSource
    void findsTheNumberOfPeopleWithoutCannotLinks(Stop stop) {
        MadeUpFilm film = MadeUpFilm.of(7, 10, 0.1, 3);

        ExpectedCosines nothing = new ExpectedCosines(0, 1, 1, 1, 0);

        Clustering clustering =
                new FilmCalibratedLinkage(stop, true, nothing).cluster(film.space(), CannotLinks.none(70));

        assertThat(clustering).isEqualTo(film.truth());
    }
}
