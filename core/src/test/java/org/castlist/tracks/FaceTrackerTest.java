package org.castlist.tracks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.castlist.faces.Box;
import org.castlist.faces.Face;
import org.castlist.video.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaceTrackerTest {

    @ParameterizedTest
    @CsvSource({"1, 0.2, true", "3, 0.2, true", "6, 0.1, true", "1, 0.2, false", "3, 0.2, false", "6, 0.1, false"})
    void aCrowdOfTwelveStaysTwelveThoughFacesAreMissed(int every, double missing, boolean looks) {
        for (int seed = 0; seed < 10; seed++) {
            Stage stage = new Stage().lookEvery(every).missing(missing);
            for (int i = 0; i < 12; i++) {
                stage.actor(Stage.even(20 + i % 4 * 90, 20 + i / 4 * 90, 50, 0));
            }
            List<RawTrack> tracks = (looks ? stage.withLooks() : stage).play(150, seed);

            assertThat(tracks).hasSize(12);
            assertThat(tracks)
                    .allSatisfy(track -> assertThat(stage.actorsOf(track)).hasSize(1));
            assertThat(stage.asked()).isLessThan(stage.detections() / 10);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4})
    void everyFaceIsInOneTrackOrCountedAndEveryFrameOfATrackHasABox(long seed) {
        Stage stage = new Stage().lookEvery(2).missing(0.1).withLooks();
        stage.actor(Stage.even(0, 10, 40, 3)).actor(Stage.even(300, 12, 44, -3)).actor(Stage.even(100, 90, 30, 0));
        List<RawTrack> tracks = stage.play(90, seed);

        Set<Integer> strands = new HashSet<>();
        long detections = stage.doubtful();
        for (RawTrack track : tracks) {
            assertThat(strands).doesNotContainAnyElementsOf(track.strands());
            strands.addAll(track.strands());
            detections += track.detections();
            for (int i = 1; i < track.boxes().size(); i++) {
                assertThat(track.boxes().get(i).frame())
                        .isEqualTo(track.boxes().get(i - 1).frame() + 1);
            }
            assertThat(track.boxes().get(track.boxes().size() - 1).detected()).isTrue();
            assertThat(track.shot()).isEqualTo(3);
        }
        assertThat(detections).isEqualTo(stage.detections());
        assertThat(tracks)
                .isSortedAccordingTo((a, b) ->
                        Long.compare(a.boxes().get(0).frame(), b.boxes().get(0).frame()));
        assertThat(stage.play(90, seed)).hasSameSizeAs(tracks);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSmallFaceThatMovesMostOfItsSizeBetweenLooksIsOneTrack(boolean looks) {
        for (int seed = 0; seed < 10; seed++) {
            Stage stage = new Stage().lookEvery(5).actor(Stage.even(10, 50, 30, 4));

            assertThat((looks ? stage.withLooks() : stage).play(100, seed)).hasSize(1);
        }
    }

    @Test
    void aFaceThatAppearsWhereAnotherVanishedIsAnotherTrack() {
        Stage stage = new Stage().withLooks();
        stage.actor(frame -> new Box(frame < 40 ? 100 : 900, 100, 60, 60));
        stage.actor(frame -> new Box(frame < 41 ? 1500 : 130, 100, 60, 60));

        List<RawTrack> tracks = stage.play(80, 1);

        assertThat(tracks).hasSize(4);
        assertThat(tracks).allSatisfy(track -> assertThat(stage.actorsOf(track)).hasSize(1));
    }

    @Test
    void facesApartAreNeverLookedAtClosely() {
        Stage stage = new Stage().withLooks();
        stage.actor(Stage.even(0, 10, 60, 1)).actor(Stage.even(200, 10, 60, 1)).actor(Stage.even(400, 10, 60, 1));
        stage.play(200, 1);

        assertThat(stage.asked()).isLessThan(20); // of 600, for chance surprises only
    }

    @Test
    void aFlickerOfTheDetectorIsATrackOfOneDetection() {
        TrackingRun run = FaceTracker.standard().begin(0);
        for (int frame = 0; frame < 40; frame++) {
            run.next(frame, time(frame), frame == 10 ? List.of(seen(50, 0.9)) : List.of(), CameraMotion.NONE);
        }

        assertThat(run.finish()).singleElement().satisfies(track -> {
            assertThat(track.detections()).isEqualTo(1);
            assertThat(track.boxes()).hasSize(1);
        });
    }

    @Test
    void aWeakFaceGoesOnWithATrackButBeginsNone() {
        TrackingRun run = FaceTracker.standard().begin(0);
        run.next(0, time(0), List.of(seen(50, 0.9), seen(300, 0.3)), CameraMotion.NONE);
        run.next(1, time(1), List.of(seen(50, 0.9)), CameraMotion.NONE);
        run.next(2, time(2), List.of(seen(50, 0.3), seen(300, 0.3)), CameraMotion.NONE);

        assertThat(run.finish())
                .singleElement()
                .satisfies(track -> assertThat(track.detections()).isEqualTo(3));
    }

    @Test
    void boxesBetweenDetectionsLieOnALineInTime() {
        TrackingRun run = new FaceTracker(
                        FaceTracker.standard().scores(),
                        FaceTracker.standard().gates(),
                        FaceTracker.standard().patience(),
                        FaceTracker.standard().doubts(),
                        new Smoothing(0))
                .begin(0);
        run.next(0, time(0), List.of(seen(50, 0.9)), CameraMotion.NONE);
        run.skip(1, time(1)); // a frame of one tick, then one of three: the rate varies
        run.next(2, time(4), List.of(seen(58, 0.8)), CameraMotion.NONE);
        run.skip(3, time(5));

        List<TrackedBox> boxes = run.finish().get(0).boxes();
        assertThat(boxes).extracting(TrackedBox::frame).containsExactly(0L, 1L, 2L);
        assertThat(boxes).extracting(TrackedBox::score).containsExactly(0.9, 0.0, 0.8);
        assertThat(boxes.get(1).box().x()).isCloseTo(52, within(1e-9));
    }

    @Test
    void followsAStillFaceThroughAFastPan() {
        TrackingRun run = FaceTracker.standard().begin(0);
        for (int frame = 0; frame < 10; frame++) {
            run.next(
                    frame,
                    time(frame),
                    List.of(seen(50 + frame * (frame % 2) * 100, 0.9)),
                    new CameraMotion(1, 0, frame == 0 ? 0 : frame % 2 == 1 ? frame * 100 : -(frame - 1) * 100, 0));
        }

        assertThat(run.finish()).hasSize(1);
    }

    @Test
    void twoFacesOfOneFrameThatCoverEachOtherAreOne() {
        TrackingRun run = FaceTracker.standard().begin(0);
        run.next(0, time(0), List.of(seen(50, 0.8), seen(51, 0.9)), CameraMotion.NONE);

        assertThat(run.finish())
                .singleElement()
                .satisfies(track -> assertThat(track.boxes().get(0).score()).isEqualTo(0.9));
    }

    @Test
    void refusesFramesOutOfOrder() {
        TrackingRun run = FaceTracker.standard().begin(0);
        run.skip(5, time(5));

        assertThatThrownBy(() -> run.skip(5, time(6)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not 5");
    }

    private static Observation seen(double x, double score) {
        return new Observation(new Face(new Box(x, 100, 40, 40), score), Likeness.NONE);
    }

    private static Moment time(int tick) {
        return new Moment(tick, Stage.RATE);
    }
}
