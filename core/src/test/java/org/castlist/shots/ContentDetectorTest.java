package org.castlist.shots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.castlist.video.Pixels;
import org.junit.jupiter.api.Test;

class ContentDetectorTest implements ShotDetectorContract {

    @Override
    public ShotDetector detector() {
        return ContentDetector.asPublished();
    }

    @Test
    void findsEveryCutAtItsFrame() {
        List<Pixels> film =
                new SyntheticFilm().shot(1, 30, 0).shot(2, 20, 1).shot(1, 15, 0).frames();

        assertThat(SyntheticFilm.cuts(detector(), film)).containsExactly(30, 50);
    }

    @Test
    void cutsFromTheThresholdOn() {
        List<Pixels> film = new SyntheticFilm().shot(1, 10, 0).shot(2, 10, 0).frames();
        double jump = HsvPicture.of(film.get(10)).difference(HsvPicture.of(film.get(9)));

        assertThat(SyntheticFilm.cuts(new ContentDetector(jump, 15), film)).containsExactly(10);
        assertThat(SyntheticFilm.cuts(new ContentDetector(jump + 1e-9, 15), film))
                .isEmpty();
    }

    @Test
    void refusesSettingsWithoutMeaning() {
        assertThatThrownBy(() -> new ContentDetector(0, 15)).hasMessageContaining("0.0 and 15");
    }
}
