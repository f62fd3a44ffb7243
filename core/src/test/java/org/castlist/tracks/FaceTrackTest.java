package org.castlist.tracks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.castlist.video.Moment;
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
}
