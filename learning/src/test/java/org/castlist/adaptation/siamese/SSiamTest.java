package org.castlist.adaptation.siamese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.castlist.adaptation.Adaptation;
import org.castlist.adaptation.AdaptationContract;
import org.castlist.adaptation.siamese.SiameseLayers.Start;
import org.castlist.adaptation.training.GradientDescent;
import org.castlist.embeddings.TrackFeatures;
import org.junit.jupiter.api.Test;

class SSiamTest implements AdaptationContract {

    @Override
    public Adaptation adaptation() {
        return new SSiam(Films.quick(20, 5), 60, OptionalDouble.empty());
    }

    @Test
    void publishedNumbersAreTheAuthors() {
        SSiam published = SSiam.asPublished();

        assertThat(published.training())
                .isEqualTo(new SiameseTraining(
                        new SiameseLayers(512, 2, Start.RANDOM),
                        new ContrastiveLoss(1, true),
                        new GradientDescent(0.001, 0.9, 0.0005),
                        new TrainingSchedule(64, 15, 0),
                        0));
        assertThat(published).isEqualTo(new SSiam(published.training(), 3000, OptionalDouble.empty()));
    }

    @Test
    void learnsToTellPeopleApart() throws IOException {
        List<TrackFeatures> tracks = Films.people(40, 4, 11);

        double before = Films.confusion(new SSiam(Films.quick(0, 5), 120, OptionalDouble.empty()), tracks);
        double after = Films.confusion(new SSiam(Films.quick(200, 5), 120, OptionalDouble.empty()), tracks);

        assertThat(after).isLessThan(before);
    }

    @Test
    void refusesAPoolOfOne() {
        assertThatThrownBy(() -> new SSiam(Films.quick(1, 1), 1, OptionalDouble.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pool must be at least 2, not 1");
    }
}
