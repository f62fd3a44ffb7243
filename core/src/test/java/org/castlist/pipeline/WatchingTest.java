package org.castlist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.castlist.adaptation.Adaptation;
import org.castlist.adaptation.NormWeightedPooling;
import org.castlist.adaptation.PointSpace;
import org.castlist.adaptation.TrackSpace;
import org.castlist.adaptation.Workshop;
import org.castlist.clustering.AverageLinkage;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.faces.FaceSearch;
import org.castlist.people.Cast;
import org.castlist.people.ClearFaceRule;
import org.castlist.people.Constraints;
import org.castlist.people.Person;
import org.castlist.people.Review;
import org.castlist.pipeline.DrawnFilm.Scene;
import org.castlist.shots.Shot;
import org.castlist.shots.ShotDetectorChoice;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.FaceTracker;
import org.castlist.tracks.Footage;
import org.castlist.tracks.QualityGate;
import org.castlist.tracks.TrackedBox;
import org.castlist.tracks.UnknownReason;
import org.castlist.video.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Act I and Act II on a film that the test has drawn. */
class WatchingTest {
    private static final Path FILE = Path.of("drawn.mp4");
    private static final List<Scene> SCENES = List.of(
            new Scene(40, 30, List.of(0)),
            new Scene(60, 200, List.of(1, 0)),
            new Scene(30, 90, List.of()),
            new Scene(50, 250, List.of(2)),
            new Scene(45, 60, List.of(1)));

    private final DrawnFilm film = new DrawnFilm(SCENES);

    private Watching watching(int everyFrames) {
        return watching(film, everyFrames);
    }

    private static Watching watching(DrawnFilm film, int everyFrames) {
        return new Watching(
                film,
                DrawnFilm.eyes(),
                new DrawnFilm.Crops(),
                new WatchSettings(
                        new Cadence(6, everyFrames),
                        ShotDetectorChoice.ADAPTIVE.detector(),
                        new FaceSearch(1, 0.2, 1),
                        FaceTracker.standard(),
                        new CropChoice(4, 2, 12),
                        new QualityGate(0.3, 2, 0.7, 24, 1, 0.2)));
    }

    private Watched watch(int everyFrames) throws IOException {
        return watching(everyFrames).watch(FILE, Stretch.WHOLE, Optional.empty(), new Observer() {});
    }

    @Test
    void findsTheShotsAndTheTracksOfEach() throws IOException {
        Footage footage = watch(4).footage();
        assertThat(footage.shots()).extracting(Shot::frames).containsExactly(40L, 60L, 30L, 50L, 45L);
        assertThat(footage.shots()).extracting(Shot::firstFrame).containsExactly(0L, 40L, 100L, 130L, 180L);
        assertThat(footage.tracks())
                .extracting(FaceTrack::id)
                .containsExactly("t-0-1", "t-1-1", "t-1-2", "t-3-1", "t-4-1");
        assertThat(footage.seconds()).isEqualTo(225 / 25.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 1000})
    void aTrackHasABoxInEveryFrameUpToTheCutHoweverSeldomOneLooks(int everyFrames) throws IOException {
        FaceTrack track = watch(everyFrames).footage().tracks().get(0);
        assertThat(track.boxes()).hasSize(40);
        assertThat(track.span().end().seconds()).isEqualTo(40 / 25.0);
        for (TrackedBox box : track.boxes()) {
            assertThat(box.box().x()).isBetween(19 + box.frame() / 3.0 - 1.5, 21 + box.frame() / 3.0 + 1.5);
        }
    }

    @Test
    void closesEveryFrame() throws IOException {
        watch(4);
        assertThat(film.openFrames()).isZero();
        assertThat(film.decoded()).isEqualTo(film.frames());
    }

    @Test
    void holdsFewFramesAtOnceHoweverLongTheShot() throws IOException {
        int[] most = {0};
        DrawnFilm still = new DrawnFilm(List.of(new Scene(2000, 100, List.of(0))));
        new Watching(still, DrawnFilm.eyes(), new DrawnFilm.Crops(), watching(1).settings())
                .watch(FILE, Stretch.WHOLE, Optional.empty(), new Observer() {
                    @Override
                    public void watchedUntil(Moment moment) {
                        most[0] = Math.max(most[0], still.openFrames());
                    }
                });
        assertThat(most[0]).isPositive().isLessThan(40);
    }

    /** What happens when the process dies after so many shots. */
    private static final class Dies implements Observer {
        private final int after;
        private final List<Shot> shots = new ArrayList<>();
        private final List<FaceTrack> tracks = new ArrayList<>();
        private final List<TrackFeatures> features = new ArrayList<>();

        private Dies(int after) {
            this.after = after;
        }

        @Override
        public void finishedShot(Shot shot, List<FaceTrack> found, List<TrackFeatures> embedded) throws IOException {
            if (shots.size() == after) {
                throw new IOException("killed");
            }
            shots.add(shot);
            tracks.addAll(found);
            features.addAll(embedded);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void goesOnAfterAnInterruptionAndEndsTheSame(int after) throws IOException {
        Watched undisturbed = watch(4);
        Dies dies = new Dies(after);
        assertThatThrownBy(() -> watching(4).watch(FILE, Stretch.WHOLE, Optional.empty(), dies))
                .hasMessage("killed");
        assertThat(film.openFrames()).isZero();

        Watched half = new Watched(new Footage(undisturbed.footage().film(), dies.shots, dies.tracks), dies.features);
        Watched resumed = watching(4).watch(FILE, Stretch.WHOLE, Optional.of(half), new Observer() {});
        assertThat(resumed).isEqualTo(undisturbed);
        if (after >= 3) {
            assertThat(film.decoded()).isLessThan(film.frames());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void countsEachDamagedFrameOnceHoweverOftenItIsInterrupted(int after) throws IOException {
        DrawnFilm scratched = new DrawnFilm(SCENES, Set.of(0, 38, 50, 51, 98, 129, 131, 178, 224));
        Watching watching = watching(scratched, 4);
        Watched undisturbed = watching.watch(FILE, Stretch.WHOLE, Optional.empty(), new Observer() {});
        assertThat(undisturbed.footage().leftOut()).containsEntry("damagedFrames", 9L);

        Dies dies = new Dies(after);
        assertThatThrownBy(() -> watching.watch(FILE, Stretch.WHOLE, Optional.empty(), dies))
                .hasMessage("killed");
        Watched half = new Watched(new Footage(undisturbed.footage().film(), dies.shots, dies.tracks), dies.features);
        assertThat(watching.watch(FILE, Stretch.WHOLE, Optional.of(half), new Observer() {}))
                .isEqualTo(undisturbed);
    }

    @Test
    void watchesOnlyTheStretchAskedFor() throws IOException {
        Stretch stretch = new Stretch(Moment.ofSeconds(2), Optional.of(Moment.ofSeconds(4.8)));
        Footage footage = watching(4)
                .watch(FILE, stretch, Optional.empty(), new Observer() {})
                .footage();
        assertThat(footage.shots()).hasSize(2);
        assertThat(footage.shots().get(0).span().start().seconds()).isEqualTo(2.0);
        assertThat(footage.seconds()).isEqualTo(4.8);
    }

    @Test
    void aRunThatDiedAfterItsLastShotHasNothingLeftToWatch() throws IOException {
        Stretch stretch = new Stretch(Moment.ofSeconds(2), Optional.of(Moment.ofSeconds(4.81)));
        Watched all = watching(4).watch(FILE, stretch, Optional.empty(), new Observer() {});
        assertThat(watching(4).watch(FILE, stretch, Optional.of(all), new Observer() {}))
                .isEqualTo(all);
        assertThat(film.openFrames()).isZero();
    }

    @Test
    void theRunFailsWhenTheEyesDo() {
        Eyes blind = new Eyes(
                (frame, region) -> {
                    throw new IOException("the detector failed");
                },
                DrawnFilm.eyes().landmarks(),
                DrawnFilm.eyes().embedder());
        Watching watching =
                new Watching(film, blind, new DrawnFilm.Crops(), watching(1).settings());
        assertThatThrownBy(() -> watching.watch(FILE, Stretch.WHOLE, Optional.empty(), new Observer() {}))
                .isInstanceOf(IOException.class)
                .hasMessage("the detector failed");
        assertThat(film.openFrames()).isZero();
    }

    @Test
    void findsThePeopleOfTheFilm() throws IOException {
        Watched watched = watch(4);
        Pipeline pipeline = new Pipeline(
                new NormWeightedPooling(),
                new AverageLinkage(java.util.OptionalInt.empty(), 0.5, true),
                ClearFaceRule.byTheFilm(3));
        Cast cast = pipeline.run(watched, Review.none(watched.footage()), Workshop.SILENT)
                .cast();
        assertThat(cast.people())
                .extracting(Person::tracks)
                .containsExactly(List.of("t-1-1", "t-4-1"), List.of("t-0-1", "t-1-2"), List.of("t-3-1"));
        assertThat(cast.screenTime(cast.people().get(0))).isCloseTo(105 / 25.0, within(1e-9));
    }

    @Test
    void whatTheAdaptationPutsAsideIsNobodyUnlessAReviewerSaidWho() throws IOException {
        Watched watched = watch(4);
        List<String> ids = watched.features().stream().map(TrackFeatures::track).toList();
        Set<Integer> aside = Set.of(ids.indexOf("t-1-1"), ids.indexOf("t-3-1"));
        Adaptation doubtful = (tracks, cannotLinks, workshop) ->
                new Doubtful(new NormWeightedPooling().adapt(tracks, cannotLinks, workshop), aside);
        Pipeline pipeline = new Pipeline(
                doubtful, new AverageLinkage(java.util.OptionalInt.empty(), 0.5, true), ClearFaceRule.byTheFilm(3));
        Review none = Review.none(watched.footage());
        Constraints confirmed = new Constraints(List.of(), List.of(), Set.of(), Set.of("t-3-1"));

        Cast cast = pipeline.run(watched, none, Workshop.SILENT).cast();
        Cast reviewed = pipeline.run(
                        watched, new Review(none.cast(), confirmed, List.of(), Set.of(), 0, 0), Workshop.SILENT)
                .cast();

        assertThat(cast.people())
                .extracting(Person::tracks)
                .containsExactly(List.of("t-0-1", "t-1-2"), List.of("t-4-1"));
        assertThat(cast.unknown())
                .containsEntry("t-1-1", UnknownReason.NO_CLEAR_FACE)
                .containsEntry("t-3-1", UnknownReason.NO_CLEAR_FACE);
        assertThat(reviewed.people())
                .extracting(Person::tracks)
                .containsExactlyInAnyOrder(List.of("t-0-1", "t-1-2"), List.of("t-4-1"), List.of("t-3-1"));
    }

    /** A space whose adaptation cannot vouch for some tracks. */
    private record Doubtful(PointSpace space, Set<Integer> aside) implements TrackSpace {
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
    }

    @Test
    void aTrackThatIsTooShortIsCountedNotHidden() throws IOException {
        DrawnFilm brief = new DrawnFilm(List.of(new Scene(40, 30, List.of(0)), new Scene(4, 200, List.of(1))));
        Footage footage = new Watching(
                        brief,
                        DrawnFilm.eyes(),
                        new DrawnFilm.Crops(),
                        watching(2).settings())
                .watch(FILE, Stretch.WHOLE, Optional.empty(), new Observer() {})
                .footage();
        assertThat(footage.tracks().stream()
                        .filter(track -> track.unknown().equals(Optional.of(UnknownReason.TOO_SHORT))))
                .isNotEmpty();
    }
}
