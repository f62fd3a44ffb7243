package org.castlist.shots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.castlist.video.Pixels;
import org.castlist.video.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every shot detector keeps to. */
interface ShotDetectorContract {

    ShotDetector detector();

    @Test
    default void findsNoCutInOneFrame() {
        assertThat(SyntheticFilm.cuts(
                        detector(), new SyntheticFilm().shot(1, 1, 0).frames()))
                .isEmpty();
    }

    @Test
    default void findsNoCutInAStillFilm() {
        assertThat(SyntheticFilm.cuts(
                        detector(), new SyntheticFilm().shot(1, 80, 0).frames()))
                .isEmpty();
    }

    @Test
    default void findsNoCutInAPan() {
        assertThat(SyntheticFilm.cuts(
                        detector(), new SyntheticFilm().shot(1, 80, 1.5).frames()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    default void resumesAtEveryCutAsIfItHadNeverStopped(long seed) {
        List<Pixels> frames = hecticFilm(seed);
        List<Integer> undisturbed = SyntheticFilm.cuts(detector(), frames);
        assertThat(undisturbed).isNotEmpty();

        for (int cut : undisturbed) {
            int shownFrom = cut - detector().begin(new Rational(25, 1)).memory();
            List<Integer> resumed = SyntheticFilm.cuts(detector(), frames.subList(shownFrom, frames.size())).stream()
                    .map(frame -> frame + shownFrom)
                    .toList();
            assertThat(resumed)
                    .isEqualTo(undisturbed.stream().filter(c -> c >= cut).toList());
        }
    }

    /** Cuts, pans, flashes and dark of random length, many of them closer together than a shot may be. */
    static List<Pixels> hecticFilm(long seed) {
        Random random = new Random(seed);
        SyntheticFilm film = new SyntheticFilm();
        for (int i = 0; i < 24; i++) {
            int wallpaper = random.nextInt(1000);
            film.shot(wallpaper, 1 + random.nextInt(24), random.nextDouble() * 3);
            switch (random.nextInt(4)) {
                case 0 -> film.flash(wallpaper, 1 + random.nextInt(2));
                case 1 -> film.shot(wallpaper, 1 + random.nextInt(6), 0, 0, 0);
                default -> film.shot(wallpaper, 3, 0);
            }
        }
        return new ArrayList<>(film.frames());
    }
}
