package org.castlist.adaptation.videoclusternet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.castlist.adaptation.Adaptation;
import org.castlist.adaptation.AdaptationContract;
import org.castlist.adaptation.PooledSpace;
import org.castlist.adaptation.Progress;
import org.castlist.adaptation.TrackSpace;
import org.castlist.adaptation.Workshop;
import org.castlist.adaptation.training.CollapsedTrainingException;
import org.castlist.adaptation.videoclusternet.VideoClusterNet.Space;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VideoClusterNetTest {
    private static final Quality NOBODY_ASIDE = new Quality(0, 0.4, QualityCut.ofOutliers());

    /** A training that takes little time: so many steps for the head alone, and three rounds of as many; 0 for none. */
    private static VideoClusterNet quick(Space space, Depth depth, int steps, long seed) {
        return new VideoClusterNet(
                space,
                new Network(depth, 0.97, 3, new Head(32, 16, 24)),
                new Training(
                        Distillation.standard(),
                        new Schedule(Math.min(1, steps), Math.min(3, steps), 1, steps, 8, 0.5),
                        new Descent(2e-3, 2e-3, 1e-3, 0.04, 3, 0.1),
                        Augmentation.standard()),
                CoarseMatching.guarded(),
                NOBODY_ASIDE,
                seed);
    }

    private static VideoClusterNet with(VideoClusterNet method, Training training, Quality quality) {
        return new VideoClusterNet(
                method.space(), method.network(), training, method.matching(), quality, method.seed());
    }

    @Nested
    class ByEmbeddings implements AdaptationContract {
        @Override
        public Adaptation adaptation() {
            return quick(Space.EMBEDDINGS, Depth.HEAD, 3, 1);
        }
    }

    @Nested
    class ByLoss implements AdaptationContract {
        @Override
        public Adaptation adaptation() {
            return quick(Space.LOSS, Depth.HEAD, 3, 1);
        }

        /** A loss has a floor: two tracks of the same pictures are as near as each is to itself. */
        @Test
        @Override
        public void takesTracksThatAreAllTheSame() throws IOException {
            TrackFeatures track = Films.tracks(new int[] {4}, 8).get(0);
            PooledSpace space = (PooledSpace) quick(Space.LOSS, Depth.HEAD, 3, 1)
                    .adapt(Collections.nCopies(5, track), CannotLinks.none(5), Workshop.SILENT);

            assertThat(space.distance(0, 4)).isCloseTo(space.distance(1, 2), within(1e-9));
        }
    }

    @Test
    void theSameSeedGivesTheSameSpace() throws IOException {
        List<TrackFeatures> film = Films.people(8, 2, 0.5, 3);
        TrackSpace one = adapt(quick(Space.LOSS, Depth.HEAD, 4, 7), film);
        TrackSpace again = adapt(quick(Space.LOSS, Depth.HEAD, 4, 7), film);
        TrackSpace other = adapt(quick(Space.LOSS, Depth.HEAD, 4, 8), film);

        assertThat(again.distance(0, 1)).isEqualTo(one.distance(0, 1));
        assertThat(other.distance(0, 1)).isNotEqualTo(one.distance(0, 1));
    }

    private static TrackSpace adapt(VideoClusterNet method, List<TrackFeatures> film) throws IOException {
        return method.adapt(film, CannotLinks.none(film.size()), Workshop.SILENT);
    }

    @ParameterizedTest
    @EnumSource(Space.class)
    void learnsToTellPeopleApart(Space space) throws IOException {
        List<TrackFeatures> film = Films.people(40, 4, 0.7, 11);

        double before = confusion(adapt(quick(space, Depth.HEAD, 0, 5), film));
        double after = confusion(adapt(quick(space, Depth.HEAD, 60, 5), film));

        assertThat(after).isLessThan(0.8 * before);
    }

    /** The mean distance of one person's tracks, as a share of that of two people's. */
    private static double confusion(TrackSpace space) {
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

    @ParameterizedTest
    @EnumSource(Depth.class)
    void trainsAtEveryDepth(Depth depth, @TempDir Path folder) throws IOException {
        Films.WithPictures film = Films.WithPictures.of(8, folder);
        VideoClusterNet method = quick(Space.LOSS, depth, 5, 2);

        TrackSpace untrained = quick(Space.LOSS, depth, 0, 2)
                .adapt(film.tracks(), CannotLinks.none(8), film.workshop(Progress.SILENT, Optional.empty()));
        TrackSpace space =
                method.adapt(film.tracks(), CannotLinks.none(8), film.workshop(Progress.SILENT, Optional.empty()));

        assertThat(space.distance(0, 2)).isLessThan(space.distance(0, 1)); // even tracks are one person
        assertThat(space.point(0)).hasSize(depth == Depth.HEAD ? 16 : 8).isNotEqualTo(untrained.point(0));
    }

    @Test
    void theEmbeddingsOfAnUntrainedNetworkAreThoseThatItGave(@TempDir Path folder) throws IOException {
        Films.WithPictures film = Films.WithPictures.of(4, folder);
        TrackSpace space = quick(Space.EMBEDDINGS, Depth.FULL, 0, 2)
                .adapt(film.tracks(), CannotLinks.none(4), film.workshop(Progress.SILENT, Optional.empty()));

        double[] mean = film.tracks().get(1).mean();
        double length = film.tracks().get(1).clarity();
        for (int d = 0; d < mean.length; d++) {
            assertThat((double) space.point(1)[d]).isCloseTo(mean[d] / length, within(1e-5));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Depth.class, names = "HEAD", mode = EnumSource.Mode.EXCLUDE)
    void saysWhatIsMissingToTrainTheFaceNetwork(Depth depth) {
        assertThatThrownBy(() -> adapt(quick(Space.LOSS, depth, 1, 1), Films.people(4, 2, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs the network and the pictures of all tracks")
                .hasMessageEndingWith("depth head learns from embeddings alone");
    }

    @ParameterizedTest
    @EnumSource(Depth.class)
    void putsTheTracksOfUnsteadyFacesAside(Depth depth, @TempDir Path folder) throws IOException {
        Films.WithPictures film = Films.WithPictures.of(9, folder);
        VideoClusterNet quick = quick(Space.LOSS, depth, 1, 2);
        VideoClusterNet strict = with(quick, quick.training(), new Quality(4, 0.4, new QualityCut(-1e-3)));

        TrackSpace space =
                strict.adapt(film.tracks(), CannotLinks.none(9), film.workshop(Progress.SILENT, Optional.empty()));

        assertThat(space.aside()).hasSize(4); // of nine tracks, four are below the median
    }

    @Test
    void stopsWhenAllFacesGetTheSameAnswer() {
        VideoClusterNet quick = quick(Space.LOSS, Depth.HEAD, 20, 1);
        Training unsure = new Training(
                new Distillation(1e4, 0.1, 0.9, 0.99),
                quick.training().schedule(),
                quick.training().descent(),
                quick.training().augmentation());

        assertThatThrownBy(() -> adapt(with(quick, unsure, NOBODY_ASIDE), Films.people(8, 2, 1, 1)))
                .isInstanceOf(CollapsedTrainingException.class)
                .hasMessageStartingWith("training collapsed at step 20: all faces get the same answer")
                .hasMessageContaining("a headRate below 0.002");
    }

    @Test
    void tellsHowFarItIsAndCanBeCancelled() {
        List<Double> heard = new ArrayList<>();
        Progress cancel = (step, fraction) -> {
            heard.add(fraction);
            if (fraction >= 0.5) {
                throw new CancellationException("enough");
            }
        };

        assertThatThrownBy(() -> quick(Space.LOSS, Depth.HEAD, 1, 1)
                        .adapt(Films.people(2, 2, 1, 1), CannotLinks.none(2), Workshop.of(cancel)))
                .isInstanceOf(CancellationException.class);
        assertThat(heard).first().isEqualTo(0.0);
        assertThat(heard).last().isEqualTo(0.5);
    }
}
