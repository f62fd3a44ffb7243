package org.castlist.shots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.castlist.video.Pixels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdaptiveDetectorTest implements ShotDetectorContract {

    @Override
    public ShotDetector detector() {
        return AdaptiveDetector.standard();
    }

    @Test
    void findsEveryCutAtItsFrame() {
        List<Pixels> film = new SyntheticFilm()
                .shot(1, 30, 0)
                .shot(2, 20, 1)
                .shot(3, 15, 0)
                .shot(4, 40, 2)
                .frames();

        assertThat(SyntheticFilm.cuts(detector(), film)).containsExactly(30, 50, 65);
    }

    @Test
    void letsNoShotBeShorterThanTheMinimum() {
        List<Pixels> film =
                new SyntheticFilm().shot(1, 30, 0).shot(2, 14, 0).shot(3, 30, 0).frames();

        assertThat(SyntheticFilm.cuts(detector(), film)).containsExactly(30);
        assertThat(SyntheticFilm.cuts(new AdaptiveDetector(3, 2, 15, 0.4, 14), film))
                .containsExactly(30, 44);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void takesAFlashForNoCut(int length) {
        List<Pixels> film = new SyntheticFilm()
                .shot(1, 30, 0)
                .flash(1, length)
                .shot(1, 30, 0)
                .frames();

        assertThat(SyntheticFilm.cuts(detector(), film)).isEmpty();
    }

    @Test
    void asPublishedTakesAFlashForACut() {
        List<Pixels> film =
                new SyntheticFilm().shot(1, 30, 0).flash(1, 1).shot(1, 30, 0).frames();

        assertThat(SyntheticFilm.cuts(AdaptiveDetector.asPublished(), film)).containsExactly(30);
    }

    @Test
    void seesACutInTheMiddleOfAPanThatAFixedThresholdWouldCutToPieces() {
        List<Pixels> film = new SyntheticFilm().shot(5, 40, 5).shot(6, 40, 5).frames();

        assertThat(SyntheticFilm.cuts(detector(), film)).containsExactly(40);
    }

    @ParameterizedTest
    @ValueSource(longs = {20, 21, 22, 23, 24})
    void agreesWithTheFormulaWrittenOutPlainly(long seed) {
        List<Pixels> film = ShotDetectorContract.hecticFilm(seed);

        assertThat(SyntheticFilm.cuts(AdaptiveDetector.asPublished(), film)).isEqualTo(plainly(film));
    }

    @Test
    void refusesSettingsWithoutMeaning() {
        assertThatThrownBy(() -> new AdaptiveDetector(3, 0, 15, 0, 15)).hasMessageContaining("window 0");
        assertThatThrownBy(() -> new AdaptiveDetector(3, 2, 15, 1, 15)).hasMessageContaining("not 1.0");
    }

    /** All scores first, then all ratios: methods.md section 10. */
    private static List<Integer> plainly(List<Pixels> film) {
        double[] scores = new double[film.size()];
        for (int i = 1; i < scores.length; i++) {
            scores[i] = HsvPicture.of(film.get(i)).difference(HsvPicture.of(film.get(i - 1)));
        }
        List<Integer> cuts = new ArrayList<>();
        int last = -15;
        for (int t = 3; t < scores.length - 2; t++) {
            double mean = (scores[t - 2] + scores[t - 1] + scores[t + 1] + scores[t + 2]) / 4;
            if (scores[t] >= 15 && scores[t] >= 3 * mean && t - last >= 15) {
                cuts.add(t);
                last = t;
            }
        }
        return cuts;
    }
}
