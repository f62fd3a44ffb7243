package org.castlist.adaptation.siamese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.castlist.adaptation.Adaptation;
import org.castlist.adaptation.AdaptationContract;
import org.castlist.adaptation.siamese.SiameseLayers.Start;
import org.castlist.adaptation.training.GradientDescent;
import org.castlist.embeddings.TrackFeatures;
import org.junit.jupiter.api.Test;

class TSiamTest implements AdaptationContract {

    @Override
    public Adaptation adaptation() {
        return new TSiam(Films.quick(20, 5), 25);
    }

    @Test
    void publishedNumbersAreTheAuthors() {
        TSiam published = TSiam.asPublished();

        assertThat(published.training())
                .isEqualTo(new SiameseTraining(
                        new SiameseLayers(512, 2, Start.RANDOM),
                        new ContrastiveLoss(1, true),
                        new GradientDescent(0.001, 0.9, 0.0005),
                        new TrainingSchedule(64, 30, 0),
                        0));
        assertThat(published.farTracks()).isEqualTo(25);
    }

    @Test
    void learnsToTellPeopleApart() throws IOException {
        List<TrackFeatures> tracks = Films.people(40, 4, 11);

        double before = Films.confusion(new TSiam(Films.quick(0, 5), 10), tracks);
        double after = Films.confusion(new TSiam(Films.quick(200, 5), 10), tracks);

        assertThat(after).isLessThan(before);
    }

    @Test
    void refusesNoFarTracks() {
        assertThatThrownBy(() -> new TSiam(Films.quick(1, 1), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("farTracks must be at least 1, not 0");
    }
}
