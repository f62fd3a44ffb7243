package org.castlist.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import org.castlist.adaptation.QualityNeutralPooling.Line;
import org.castlist.clustering.AverageLinkage;
import org.castlist.clustering.Clustering;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.embeddings.WorkedExample;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QualityNeutralPoolingTest implements AdaptationContract {

    private static final CannotLinks LINKS = CannotLinks.of(7, List.of(new int[] {0, 2}, new int[] {4, 5}));

    @Override
    public Adaptation adaptation() {
        return new QualityNeutralPooling(Line.TRACKS, 3);
    }

    @Test
    void findsTheQualityDirectionOfTheWorkedExample() {
        assertThat(QualityDirection.of(WorkedExample.SEVEN_TRACKS, Line.TRACKS))
                .containsExactly(new double[] {-.1442559414, -.1485540450, -.3428820373, .9162716997}, within(1e-7));
    }

    @Test
    void takesTheQualityDirectionOut() {
        PointSpace space =
                new QualityNeutralPooling(Line.TRACKS, 3).adapt(WorkedExample.SEVEN_TRACKS, LINKS, Workshop.SILENT);

        assertThat(space.point(4))
                .containsExactly(new float[] {.82786676f, .33410344f, .32915672f, .30768062f}, within(1e-6f));
        assertThat(1 - space.distance(4, 5)).isCloseTo(.7053182153, within(1e-6));
        assertThat(1 - space.distance(0, 4)).isCloseTo(.9134705494, within(1e-6));
        assertThat(1 - space.distance(2, 5)).isCloseTo(.9273372400, within(1e-6));
    }

    @Test
    void bringsPoorPicturesToTheirPeople() {
        PointSpace space =
                new QualityNeutralPooling(Line.TRACKS, 3).adapt(WorkedExample.SEVEN_TRACKS, LINKS, Workshop.SILENT);

        Clustering clustering = new AverageLinkage(OptionalInt.empty(), 0.7, true).cluster(space, LINKS);

        assertThat(clustering.labels()).containsExactly(0, 0, 1, 1, 0, 1, 2);
    }

    @Test
    void onlyPoolsFilmsOfFewTracks() {
        PointSpace space =
                new QualityNeutralPooling(Line.TRACKS, 8).adapt(WorkedExample.SEVEN_TRACKS, LINKS, Workshop.SILENT);

        assertThat(1 - space.distance(4, 5)).isCloseTo(.8393015053, within(1e-6));
        assertThat(1 - space.distance(0, 4)).isCloseTo(.7018143793, within(1e-6));
    }

    @ParameterizedTest
    @EnumSource
    void onlyPoolsWhereQualityDoesNotVaryButByRounding(Line line) {
        List<TrackFeatures> tracks = WorkedExample.SEVEN_TRACKS.stream()
                .map(track -> new TrackFeatures(
                        track.track(), List.of(track.embeddings().get(0).unit()), List.of()))
                .toList();

        assertThat(QualityDirection.of(tracks, line)).containsOnly(0.0);
    }

    @Test
    void drawsTheLineThroughCropsOfOneTrackAgainstEachOther() {
        TrackFeatures one = new TrackFeatures(
                "t-0",
                List.of(new Embedding(new float[] {2, 0, 0}), new Embedding(new float[] {0.6f, 0, 0.8f})),
                List.of());
        TrackFeatures two = new TrackFeatures(
                "t-1",
                List.of(new Embedding(new float[] {0, 2, 0}), new Embedding(new float[] {0, 0.6f, 0.8f})),
                List.of());

        double[] direction = QualityDirection.of(List.of(one, two), Line.CROPS_WITHIN_TRACKS);

        // from (1, 0, 0) to (.6, 0, .8) and from (0, 1, 0) to (0, .6, .8): (-.4, -.4, 1.6) in all
        assertThat(direction).containsExactly(new double[] {-.235702, -.235702, .942809}, within(1e-6));
    }

    @Test
    void refusesToDrawALineThroughTwoTracks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QualityNeutralPooling(Line.TRACKS, 2))
                .withMessage("minTracks must be at least 3, not 2");
    }
}
