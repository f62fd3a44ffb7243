package org.castlist.shots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.castlist.video.Pixels;
import org.junit.jupiter.api.Test;

class FadeDetectorTest implements ShotDetectorContract {

    @Override
    public ShotDetector detector() {
        return FadeDetector.standard();
    }

    @Test
    void cutsAtTheFirstVisibleFrameAfterTheDark() {
        List<Pixels> film = new SyntheticFilm()
                .shot(1, 30, 0)
                .shot(1, 25, 0, 1, 0)
                .shot(1, 10, 0, 0, 0)
                .shot(2, 30, 0)
                .frames();

        assertThat(SyntheticFilm.cuts(detector(), film)).containsExactly(65);
    }

    @Test
    void cutsNothingWhereAFilmEndsInTheDark() {
        List<Pixels> film =
                new SyntheticFilm().shot(1, 30, 0).shot(1, 25, 0, 1, 0).frames();

        assertThat(SyntheticFilm.cuts(detector(), film)).isEmpty();
    }

    @Test
    void refusesSettingsWithoutMeaning() {
        assertThatThrownBy(() -> new FadeDetector(0, 15)).hasMessageContaining("0.0 and 15");
    }
}
