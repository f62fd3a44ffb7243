package org.castlist.adaptation.siamese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.castlist.adaptation.Adaptation;
import org.castlist.adaptation.AdaptationContract;
import org.castlist.adaptation.siamese.SiameseLayers.Start;
import org.castlist.adaptation.training.FilmFrames;
import org.castlist.adaptation.training.GradientDescent;
import org.castlist.clustering.Clustering;
import org.castlist.clustering.FilmCalibratedLinkage;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;

class CclLikeTest implements AdaptationContract {

    private static CclLike quick(int steps) {
        return new CclLike(Films.quick(steps, 5), FilmCalibratedLinkage.ofAnyEmbedder(), 0.5);
    }

    @Override
    public Adaptation adaptation() {
        return quick(20);
    }

    @Test
    void theReconstructionDiffersFromTSiamInItsPairsAndTheWidthOfALayer() {
        SiameseTraining training = CclLike.asReconstructed().training();

        assertThat(training)
                .isEqualTo(new SiameseTraining(
                        new SiameseLayers(256, 2, Start.RANDOM),
                        new ContrastiveLoss(1, true),
                        new GradientDescent(0.001, 0.9, 0.0005),
                        new TrainingSchedule(64, 30, 0),
                        0));
        assertThat(CclLike.ofDefaultEmbedder().training())
                .isEqualTo(TSiam.ofDefaultEmbedder().training());
    }

    @Test
    void firstClustersAreSmallAndPureAndHeedWhoWasOnScreenAtOnce() {
        List<TrackFeatures> tracks = Films.people(60, 4, 11);
        FilmFrames film = FilmFrames.of(tracks, CannotLinks.of(60, List.of(new int[] {0, 4}, new int[] {1, 5})));

        Clustering first = CclLike.ofDefaultEmbedder().firstClusters(film);

        assertThat(first.clusters()).isBetween(4, 30);
        for (int i = 0; i < 60; i++) {
            for (int j = 0; j < i; j++) {
                if (first.of(i) == first.of(j)) {
                    assertThat(personOf(film, i)).isEqualTo(personOf(film, j));
                    assertThat(film.cannotLinks().contains(i, j)).isFalse();
                }
            }
        }
    }

    private static int personOf(FilmFrames film, int track) {
        return Integer.parseInt(film.track(track).track().substring(2)) % 4;
    }

    @Test
    void learnsToTellPeopleApart() throws IOException {
        List<TrackFeatures> tracks = Films.people(40, 4, 11);

        double before = Films.confusion(quick(0), tracks);
        double after = Films.confusion(quick(200), tracks);

        assertThat(after).isLessThan(before);
    }

    @Test
    void refusesNoFarClusters() {
        assertThatThrownBy(() -> new CclLike(Films.quick(1, 1), FilmCalibratedLinkage.ofAnyEmbedder(), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("farShare must be above 0 and at most 1, not 0.0");
    }
}
