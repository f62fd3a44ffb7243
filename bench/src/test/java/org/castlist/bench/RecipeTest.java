package org.castlist.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.castlist.adaptation.MeanPooling;
import org.castlist.adaptation.PointSpace;
import org.castlist.adaptation.TrackSpace;
import org.castlist.clustering.AverageLinkage;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.evaluation.Metric;
import org.castlist.people.ClearFaceRule;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;

class RecipeTest {

    /** Mean pooling that cannot vouch for the first track. */
    private record Doubtful(PointSpace space) implements TrackSpace {
        @Override
        public int size() {
            return space.size();
        }

        @Override
        public double distance(int i, int j) {
            return space.distance(i, j);
        }

        @Override
        public float[] point(int i) {
            return space.point(i);
        }

        @Override
        public Set<Integer> aside() {
            return Set.of(0);
        }
    }

    @Test
    void tracksThatTheAdaptationPutsAsideAreNotCoveredInAnyAnswer() throws IOException {
        float[][] points = {{1, 0}, {0, 1}, {0, 2}, {3, 0}};
        List<TrackFeatures> tracks = new ArrayList<>();
        for (float[] point : points) {
            tracks.add(new TrackFeatures("t-" + tracks.size(), List.of(new Embedding(point)), List.of()));
        }
        LabelledTracks set =
                new LabelledTracks("four", tracks, List.of("ben", "ann", "ann", "ben"), CannotLinks.none(4));
        Recipe recipe = new Recipe(
                (these, links, workshop) -> new Doubtful(new MeanPooling().adapt(these, links, workshop)),
                new AverageLinkage(OptionalInt.empty(), 0.5, true),
                ClearFaceRule.none());

        Recipe.Answer answer = recipe.answer(set);

        assertThat(Metric.COVERAGE.of(answer.all())).isCloseTo(0.75, within(1e-12));
        assertThat(Metric.RATIO.of(answer.all())).isCloseTo(1, within(1e-12));
        assertThat(Metric.WCP.of(answer.all())).isCloseTo(1, within(1e-12));
        assertThat(Metric.COVERAGE.of(answer.clear())).isCloseTo(0.75, within(1e-12));
    }
}
