package org.castlist.tracks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.castlist.faces.Box;
import org.castlist.video.Moment;
import org.castlist.video.Span;
import org.junit.jupiter.api.Test;

class FaceTrackTest {

    @Test
    void needsABox() {
        FaceTrack track = CannotLinksTest.track("t-0-1", 0, 0, 5);

        assertThatThrownBy(() -> new FaceTrack("t-0-2", 0, track.span(), List.of(), List.of(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("t-0-2");
    }

    @Test
    void knowsHowLongItLastsAndWhyItWasPutAside() {
        FaceTrack track = CannotLinksTest.track("t-0-1", 0, 5, 30);

        assertThat(track.seconds()).isCloseTo(1, within(1e-12));
        assertThat(track.start()).isEqualTo(new Moment(5, Stage.RATE));
        assertThat(track.quality()).isZero();
        assertThat(track.putAside(UnknownReason.TOO_SHORT).unknown()).contains(UnknownReason.TOO_SHORT);
    }

    @Test
    void goesStraightFromOneBoxToTheNextAndStaysBeforeTheFirstAndAfterTheLast() {
        Box left = new Box(0, 0, 10, 10);
        Box right = new Box(30, 60, 40, 20);
        List<TrackedBox> boxes = List.of(
                new TrackedBox(2, new Moment(2, Stage.RATE), left, 1),
                new TrackedBox(5, new Moment(5, Stage.RATE), right, 1));
        FaceTrack track = new FaceTrack(
                "t-0-0",
                0,
                new Span(new Moment(2, Stage.RATE), new Moment(6, Stage.RATE)),
                boxes,
                List.of(),
                Optional.empty());

        assertThat(track.boxAt(new Moment(2, Stage.RATE))).isEqualTo(left);
        Box third = track.boxAt(new Moment(3, Stage.RATE));
        assertThat(third.x()).isCloseTo(10, within(1e-9));
        assertThat(third.y()).isCloseTo(20, within(1e-9));
        assertThat(third.width()).isCloseTo(20, within(1e-9));
        assertThat(third.height()).isCloseTo(40 / 3.0, within(1e-9));
        assertThat(track.boxAt(Moment.ZERO)).isEqualTo(left);
        assertThat(track.boxAt(new Moment(9, Stage.RATE))).isEqualTo(right);
    }
}
