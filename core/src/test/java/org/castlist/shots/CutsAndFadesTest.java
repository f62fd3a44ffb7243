package org.castlist.shots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.castlist.video.Pixels;
import org.castlist.video.Rational;
import org.junit.jupiter.api.Test;

class CutsAndFadesTest implements ShotDetectorContract {

    @Override
    public ShotDetector detector() {
        return CutsAndFades.standard();
    }

    @Test
    void findsHardCutsAndSlowFades() {
        List<Pixels> film = new SyntheticFilm()
                .shot(1, 30, 0)
                .shot(2, 30, 0)
                .shot(2, 25, 0, 1, 0)
                .shot(3, 40, 0, 0, 1)
                .frames();

        List<Integer> cuts = SyntheticFilm.cuts(detector(), film);

        assertThat(cuts).hasSize(2).first().isEqualTo(30);
        assertThat(cuts.get(1)).isBetween(86, 92);
        assertThat(SyntheticFilm.cuts(AdaptiveDetector.standard(), film)).containsExactly(30);
    }

    @Test
    void keepsTheMinimumLengthAcrossBothKinds() {
        List<Pixels> film = new SyntheticFilm()
                .shot(1, 30, 0)
                .shot(2, 6, 0)
                .shot(2, 4, 0, 0, 0)
                .shot(3, 40, 0)
                .frames();

        assertThat(SyntheticFilm.cuts(AdaptiveDetector.standard(), film)).containsExactly(30);
        assertThat(SyntheticFilm.cuts(FadeDetector.standard(), film)).containsExactly(40);
        assertThat(SyntheticFilm.cuts(detector(), film)).containsExactly(30);
    }

    @Test
    void decidesAsLateAndRemembersAsLongAsTheSlowerRule() {
        CutFinder run = detector().begin(new Rational(25, 1));

        assertThat(run.latency()).isEqualTo(2);
        assertThat(run.memory()).isEqualTo(3);
    }

    @Test
    void everyChoiceFindsAPlainCut() {
        List<Pixels> film = new SyntheticFilm().shot(1, 30, 0).shot(2, 30, 0).frames();

        assertThat(Stream.of(ShotDetectorChoice.values()))
                .allSatisfy(choice ->
                        assertThat(SyntheticFilm.cuts(choice.detector(), film)).containsExactly(30));
        assertThat(ShotDetectorChoice.ADAPTIVE_AS_PUBLISHED.key()).isEqualTo("adaptive-as-published");
    }
}
