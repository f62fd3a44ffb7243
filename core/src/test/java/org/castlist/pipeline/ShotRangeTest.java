package org.castlist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.castlist.adaptation.NormWeightedPooling;
import org.castlist.adaptation.Workshop;
import org.castlist.clustering.AverageLinkage;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.faces.FaceSearch;
import org.castlist.people.Cast;
import org.castlist.people.ClearFaceRule;
import org.castlist.people.Review;
import org.castlist.pipeline.DrawnFilm.Scene;
import org.castlist.shots.Shot;
import org.castlist.shots.ShotDetectorChoice;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.FaceTracker;
import org.castlist.tracks.Footage;
import org.castlist.tracks.QualityGate;
import org.castlist.video.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A film cut up among workers gives what one worker finds, on a film that the test has drawn. */
class ShotRangeTest {
    private static final Path FILE = Path.of("drawn.mp4");
    private static final Observer NOBODY = new Observer() {};
    private static final List<Scene> SCENES = List.of(
            new Scene(40, 30, List.of(0)),
            new Scene(60, 200, List.of(1, 0)),
            new Scene(16, 90, List.of()), // with a damaged frame the shortest that may follow a cut
            new Scene(50, 250, List.of(2)),
            new Scene(70, 5, List.of(1)), // dark: its cut is one of the fade's rule, too
            new Scene(33, 120, List.of(2, 1)),
            new Scene(45, 60, List.of(0)),
            new Scene(21, 180, List.of(1)));

    /** Some of them just beside cuts. */
    private static final Set<Integer> DAMAGED = Set.of(0, 38, 50, 51, 98, 102, 167, 200, 268, 270, 334);

    private final DrawnFilm film = new DrawnFilm(SCENES, DAMAGED);

    private Watching watching(DrawnFilm watched) {
        return new Watching(
                watched,
                DrawnFilm.eyes(),
                new DrawnFilm.Crops(),
                new WatchSettings(
                        new Cadence(6, 4),
                        ShotDetectorChoice.ADAPTIVE.detector(),
                        new FaceSearch(1, 0.2, 1),
                        FaceTracker.standard(),
                        new CropChoice(4, 2, 12),
                        new QualityGate(0.3, 2, 0.7, 24, 1, 0.2)));
    }

    private Watched whole(Stretch stretch) throws IOException {
        return watching(film).watch(FILE, stretch, Optional.empty(), NOBODY);
    }

    private List<Shot> survey(Stretch stretch) throws IOException {
        List<Shot> shots = new ArrayList<>();
        new ShotSurvey(film, watching(film).settings().shots()).survey(FILE, stretch, shots::add);
        return shots;
    }

    private static List<ShotRange> cut(List<Shot> shots, int pieces) {
        return cut(shots, pieces, Stretch.WHOLE);
    }

    private static List<ShotRange> cut(List<Shot> shots, int pieces, Stretch stretch) {
        List<ShotRange> ranges = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
            List<Shot> piece = shots.subList(shots.size() * i / pieces, shots.size() * (i + 1) / pieces);
            ranges.add(ShotRange.of(piece, stretch));
        }
        return ranges;
    }

    /** Watches the ranges in any order, each as on a machine of its own, and puts them together. */
    private Watched apart(List<ShotRange> ranges, Stretch stretch) throws IOException {
        List<Watched> seen = new ArrayList<>();
        for (ShotRange range : ranges) {
            DrawnFilm copy = new DrawnFilm(SCENES, DAMAGED);
            seen.add(watching(copy).watch(FILE, stretch, range, Optional.empty(), NOBODY));
            assertThat(copy.openFrames()).isZero();
        }
        seen.sort(Comparator.comparing(one -> one.footage().shots().get(0).index()));
        Together together = new Together();
        for (Watched one : seen) {
            one.retell(together);
        }
        return together.watched(seen.get(0));
    }

    private static final class Together implements Observer {
        private final List<Shot> shots = new ArrayList<>();
        private final List<FaceTrack> tracks = new ArrayList<>();
        private final List<TrackFeatures> features = new ArrayList<>();

        @Override
        public void finishedShot(Shot shot, List<FaceTrack> found, List<TrackFeatures> embedded) {
            shots.add(shot);
            tracks.addAll(found);
            features.addAll(embedded);
        }

        private Watched watched(Watched part) {
            return new Watched(new Footage(part.footage().film(), shots, tracks), features);
        }
    }

    private static Cast cast(Watched watched) throws IOException {
        Pipeline pipeline = new Pipeline(
                new NormWeightedPooling(),
                new AverageLinkage(OptionalInt.empty(), 0.5, true),
                ClearFaceRule.byTheFilm(3));
        return pipeline.run(watched, Review.none(watched.footage()), Workshop.SILENT)
                .cast();
    }

    /** Piece by piece, so that a difference is told in few words. */
    private static void assertSame(Watched found, Watched expected) {
        assertThat(found.footage().shots()).isEqualTo(expected.footage().shots());
        assertThat(found.footage().tracks())
                .extracting(FaceTrack::id)
                .isEqualTo(
                        expected.footage().tracks().stream().map(FaceTrack::id).toList());
        for (int i = 0; i < expected.footage().tracks().size(); i++) {
            assertThat(found.footage().tracks().get(i))
                    .isEqualTo(expected.footage().tracks().get(i));
        }
        assertThat(found.equals(expected)).as("features").isTrue();
    }

    @Test
    void theSurveyFindsTheShotsOfTheWholeRun() throws IOException {
        List<Shot> found = survey(Stretch.WHOLE);
        assertThat(found).hasSize(SCENES.size());
        assertThat(found)
                .isEqualTo(whole(Stretch.WHOLE).footage().shots().stream()
                        .map(shot -> new Shot(shot.index(), shot.span(), shot.firstFrame(), shot.frames()))
                        .toList());
        assertThat(film.openFrames()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void howeverTheFilmIsCutUpAndInWhateverOrderItIsTheSame(int pieces) throws IOException {
        Watched whole = whole(Stretch.WHOLE);
        assertThat(whole.footage().leftOut()).containsEntry("damagedFrames", (long) DAMAGED.size());
        List<ShotRange> ranges = cut(survey(Stretch.WHOLE), pieces);
        Collections.shuffle(ranges, new Random(pieces));
        Watched together = apart(ranges, Stretch.WHOLE);
        assertSame(together, whole);
        assertThat(cast(together)).isEqualTo(cast(whole));
    }

    @Test
    void aStretchOfTheFilmIsCutUpTheSameWay() throws IOException {
        Stretch stretch = new Stretch(Moment.ofSeconds(1), Optional.of(Moment.ofSeconds(9.41)));
        assertSame(apart(cut(survey(stretch), 3, stretch), stretch), whole(stretch));
    }

    @Test
    void aRangeThatWasInterruptedGoesOnAndEndsTheSame() throws IOException {
        ShotRange range = cut(survey(Stretch.WHOLE), 2).get(1);
        Watched undisturbed = watching(film).watch(FILE, Stretch.WHOLE, range, Optional.empty(), NOBODY);
        for (int done : List.of(1, 4)) {
            Watched half = firstShots(undisturbed, done);
            assertSame(watching(film).watch(FILE, Stretch.WHOLE, range, Optional.of(half), NOBODY), undisturbed);
        }
    }

    private static Watched firstShots(Watched watched, int count) {
        List<Shot> shots = watched.footage().shots().subList(0, count);
        int end = watched.footage().shots().get(0).index() + count;
        List<FaceTrack> tracks = watched.footage().tracks().stream()
                .filter(track -> track.shot() < end)
                .toList();
        Set<String> ids = tracks.stream().map(FaceTrack::id).collect(java.util.stream.Collectors.toSet());
        List<TrackFeatures> features = watched.features().stream()
                .filter(one -> ids.contains(one.track()))
                .toList();
        return new Watched(new Footage(watched.footage().film(), shots, tracks), features);
    }

    @Test
    void aRangeDoesNotReadTheWholeFilm() throws IOException {
        ShotRange first = cut(survey(Stretch.WHOLE), 7).get(0);
        watching(film).watch(FILE, Stretch.WHOLE, first, Optional.empty(), NOBODY);
        assertThat(film.decoded()).isLessThan(film.frames() / 2);
    }

    @Test
    void aFilmThatBecameShorterIsRefused() throws IOException {
        List<Shot> shots = survey(Stretch.WHOLE);
        DrawnFilm shorter = new DrawnFilm(SCENES.subList(0, 6));
        ShotRange last = cut(shots, 2).get(1);
        assertThatThrownBy(() -> watching(shorter).watch(FILE, Stretch.WHOLE, last, Optional.empty(), NOBODY))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the film ended before its shot 6");
    }

    @Test
    void shotsAreGroupedIntoRangesThatCoverThemAll() throws IOException {
        RangeCutter cutter = new RangeCutter(Stretch.WHOLE, 3.9);
        List<ShotRange> ranges = new ArrayList<>();
        for (Shot shot : survey(Stretch.WHOLE)) {
            cutter.add(shot).ifPresent(ranges::add);
        }
        cutter.rest().ifPresent(ranges::add);
        assertThat(ranges).extracting(ShotRange::first).containsExactly(0, 2, 5);
        assertThat(ranges).extracting(ShotRange::end).containsExactly(2, 5, 8);
        assertThat(cutter.rest()).isEmpty();
    }
}
