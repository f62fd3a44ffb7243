package org.castlist.adaptation.videocentralised;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.castlist.adaptation.Adaptation;
import org.castlist.adaptation.AdaptationContract;
import org.castlist.adaptation.TrackSpace;
import org.castlist.adaptation.Workshop;
import org.castlist.embeddings.TrackFeatures;
import org.junit.jupiter.api.Test;

class ContrastiveTransformerTest implements AdaptationContract {

    @Override
    public Adaptation adaptation() {
        return new ContrastiveTransformer(Films.quick(10, 5));
    }

    @Test
    void learnsToTellPeopleApart() throws IOException {
        List<TrackFeatures> tracks = Films.people(40, 4, 11);

        double before = confusion(new ContrastiveTransformer(Films.quick(0, 5)), tracks);
        double after = confusion(new ContrastiveTransformer(Films.quick(150, 5)), tracks);

        assertThat(after).isLessThan(before);
    }

    /** The mean distance of one person's tracks, as a share of that of two people's. */
    private static double confusion(Adaptation adaptation, List<TrackFeatures> tracks) throws IOException {
        TrackSpace space = adaptation.adapt(tracks, Films.neighbours(tracks.size()), Workshop.SILENT);
        double same = 0;
        double different = 0;
        for (int i = 0; i < space.size(); i++) {
            for (int j = 0; j < i; j++) {
                same += i % 4 == j % 4 ? space.distance(i, j) / (4 * 45) : 0;
                different += i % 4 == j % 4 ? 0 : space.distance(i, j) / (40 * 39 / 2 - 4 * 45);
            }
        }
        return same / different;
    }
}
