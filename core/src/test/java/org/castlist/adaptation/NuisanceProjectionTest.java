package org.castlist.adaptation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.castlist.embeddings.WorkedExample;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;

/** What it does with a nuisance is in {@link NuisanceLearningTest}. */
class NuisanceProjectionTest implements AdaptationContract {
    private static final CannotLinks LINKS = CannotLinks.none(7);

    @Override
    public Adaptation adaptation() {
        return new NuisanceProjection();
    }

    @Test
    void withoutPicturesItIsQualityNeutral() {
        PointSpace space = new NuisanceProjection().adapt(WorkedExample.SEVEN_TRACKS, LINKS, Workshop.SILENT);
        PointSpace line =
                QualityNeutralPooling.ofManyTracks().adapt(WorkedExample.SEVEN_TRACKS, LINKS, Workshop.SILENT);

        for (int i = 0; i < space.size(); i++) {
            assertThat(space.point(i)).containsExactly(line.point(i));
        }
    }

    @Test
    void takesTheNuisanceOutOfEveryTrack() {
        float[][] lastAxis = {{0, 0, 0, 1}};
        Workshop workshop = new Workshop(
                Progress.SILENT,
                Optional.empty(),
                Optional.empty(),
                Optional.of(NuisanceSubspace.of(lastAxis)),
                Optional.empty());

        PointSpace space = new NuisanceProjection().adapt(WorkedExample.SEVEN_TRACKS, LINKS, workshop);

        for (int i = 0; i < space.size(); i++) {
            double[] mean = WorkedExample.SEVEN_TRACKS.get(i).mean();
            double rest = Math.sqrt(mean[0] * mean[0] + mean[1] * mean[1] + mean[2] * mean[2]);
            assertThat(space.point(i))
                    .containsExactly((float) (mean[0] / rest), (float) (mean[1] / rest), (float) (mean[2] / rest), 0f);
        }
    }
}
