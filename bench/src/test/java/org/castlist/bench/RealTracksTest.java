package org.castlist.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.castlist.adaptation.QualityNeutralPooling;
import org.castlist.adaptation.QualityNeutralPooling.Line;
import org.castlist.adaptation.Workshop;
import org.castlist.clustering.ExpectedCosines;
import org.castlist.clustering.FilmCalibratedLinkage;
import org.castlist.clustering.FilmCalibratedLinkage.Stop;
import org.castlist.evaluation.Metric;
import org.castlist.people.ClearFaceRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole of Act II on 124 real tracks of 7 people; the figures were computed in Python, apart from this project. */
class RealTracksTest {

    private Optional<LabelledTracks> folder = Optional.empty();

    @BeforeEach
    void findTheData() throws IOException {
        Optional<Path> path = SharedData.find().map(data -> data.resolve("features/tv-friends"));
        assumeTrue(
                path.isPresent() && Files.isDirectory(path.get()),
                "the labelled tracks tv-friends are not part of this project; CASTLIST_DATA names their folder");
        folder = Optional.of(TrackSource.of(path.get()).get(0));
    }

    @Test
    void agreesWithTheReferenceWhenNothingIsExpected() throws IOException {
        LabelledTracks features = folder.orElseThrow();
        QualityNeutralPooling pooling = new QualityNeutralPooling(Line.TRACKS, 3);
        FilmCalibratedLinkage linkage =
                new FilmCalibratedLinkage(Stop.EQUAL_DENSITY, true, new ExpectedCosines(0, 1, 1, 1, 0));
        ClearFaceRule relative = ClearFaceRule.byTheFilm(0.5);

        double stop = linkage.leastCosine(
                pooling.adapt(features.tracks(), features.cannotLinks(), Workshop.SILENT), features.cannotLinks());

        assertThat(stop).isCloseTo(.28198, within(5e-6));
        assertThat(relative.cut(features.tracks())).isCloseTo(1.94376, within(5e-6));
        check(new Recipe(pooling, linkage, relative).answer(features));
    }

    @Test
    void theDefaultStopsHalfwayAndAgreesWithTheReferenceThere() throws IOException {
        Recipe.Answer answer = usual(ClearFaceRule.byTheFilm(0.5)).answer(folder.orElseThrow());

        assertThat(answer.all().clusters()).isEqualTo(12);
        assertThat(Metric.WCP.of(answer.all())).isCloseTo(.983871, within(5e-7));
        assertThat(Metric.NMI.of(answer.all())).isCloseTo(.939436, within(5e-7));
        assertThat(Metric.B3F.of(answer.all())).isCloseTo(.937188, within(5e-7));
        assertThat(answer.clear().clusters()).isEqualTo(7);
        assertThat(answer.clear().known()).isEqualTo(117);
        assertThat(Metric.WCP.of(answer.clear())).isEqualTo(1);
    }

    @Test
    void theSecondLookGivesAPersonATrackMore() throws IOException {
        Recipe.Answer answer = usual(ClearFaceRule.ofDefaultEmbedder()).answer(folder.orElseThrow());

        assertThat(answer.all().clusters()).isEqualTo(11);
        assertThat(Metric.WCP.of(answer.all())).isCloseTo(.983871, within(5e-7));
        assertThat(Metric.B3F.of(answer.all())).isCloseTo(.945417, within(5e-7));
        assertThat(answer.clear().clusters()).isEqualTo(7);
        assertThat(answer.clear().known()).isEqualTo(118);
        assertThat(Metric.WCP.of(answer.clear())).isEqualTo(1);
    }

    private static Recipe usual(ClearFaceRule rule) {
        return new Recipe(QualityNeutralPooling.ofManyTracks(), FilmCalibratedLinkage.ofDefaultEmbedder(), rule);
    }

    private static void check(Recipe.Answer answer) {
        assertThat(answer.all().clusters()).isEqualTo(10);
        assertThat(Metric.WCP.of(answer.all())).isCloseTo(.983871, within(5e-7));
        assertThat(Metric.NMI.of(answer.all())).isCloseTo(.948112, within(5e-7));
        assertThat(Metric.B3F.of(answer.all())).isCloseTo(.944608, within(5e-7));
        assertThat(answer.clear().clusters()).isEqualTo(7);
        assertThat(answer.clear().known()).isEqualTo(118);
        assertThat(Metric.WCP.of(answer.clear())).isEqualTo(1);
    }
}
