package org.castlist.tracks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.castlist.faces.Box;
import org.castlist.video.Pixels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CameraMotionTest {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 144;

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 0",
        "1, 0, 7, -3",
        "1, 0, 30, 10",
        "1, 0, -3.5, 1.5",
        "1.03, 0, 0, 0",
        "0.97, 0, 4, 2",
        "1, 0.02, 1, 1",
        "1.02, -0.02, -5, 3",
    })
    void isFoundFromTwoPictures(double a, double b, double tx, double ty) {
        CameraMotion truth = new CameraMotion(a, b, tx, ty);
        CameraMotionEstimator estimator = new CameraMotionEstimator();

        assertThat(estimator.next(picture(CameraMotion.NONE, 1))).isEqualTo(CameraMotion.NONE);
        CameraMotion found = estimator.next(picture(truth, 2));

        for (int corner = 0; corner < 4; corner++) {
            double x = 40 + (corner & 1) * 176;
            double y = 30 + (corner >> 1) * 84;
            assertThat(found.x(x, y)).isCloseTo(truth.x(x, y), within(1.0));
            assertThat(found.y(x, y)).isCloseTo(truth.y(x, y), within(1.0));
        }
    }

    @Test
    void isNoneWhereNothingCanBeToldFromThePictures() {
        CameraMotionEstimator estimator = new CameraMotionEstimator();
        Random random = new Random(3);
        byte[] noise = new byte[WIDTH * HEIGHT * 3];

        for (int i = 0; i < 4; i++) {
            random.nextBytes(noise);
            assertThat(estimator.next(new Pixels(WIDTH, HEIGHT, noise.clone()))).isEqualTo(CameraMotion.NONE);
        }
        assertThat(estimator.next(new Pixels(WIDTH, HEIGHT, new byte[WIDTH * HEIGHT * 3])))
                .isEqualTo(CameraMotion.NONE);
        assertThat(estimator.next(new Pixels(8, 6, new byte[8 * 6 * 3]))).isEqualTo(CameraMotion.NONE);
        assertThat(estimator.next(new Pixels(8, 6, new byte[8 * 6 * 3]))).isEqualTo(CameraMotion.NONE);
    }

    @Test
    void movesBoxesScalesAndFollowsOneAnother() {
        CameraMotion zoom = new CameraMotion(2, 0, 10, 0);
        CameraMotion quarterTurn = new CameraMotion(0, 1, 0, 0);

        assertThat(zoom.apply(new Box(1, 2, 3, 4))).isEqualTo(new Box(12, 4, 6, 8));
        assertThat(quarterTurn.apply(new Box(1, 2, 2, 2))).isEqualTo(new Box(-4, 1, 2, 2));
        assertThat(zoom.scaled(3)).isEqualTo(new CameraMotion(2, 0, 30, 0));
        CameraMotion both = zoom.then(quarterTurn);
        assertThat(both.x(3, 5)).isEqualTo(quarterTurn.x(zoom.x(3, 5), zoom.y(3, 5)));
        assertThat(both.y(3, 5)).isEqualTo(quarterTurn.y(zoom.x(3, 5), zoom.y(3, 5)));
    }

    /** A wallpaper as the moved camera sees it, with a little grain. */
    private static Pixels picture(CameraMotion motion, long seed) {
        Random grain = new Random(seed);
        double zoom2 = motion.zoom() * motion.zoom();
        byte[] rgb = new byte[WIDTH * HEIGHT * 3];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double dx = x - motion.tx();
                double dy = y - motion.ty();
                double u = (motion.a() * dx + motion.b() * dy) / zoom2;
                double v = (motion.a() * dy - motion.b() * dx) / zoom2;
                double value = 20 + 80 * wallpaper(u / 6, v / 6) + 120 * wallpaper(u / 19, v / 19);
                for (int c = 0; c < 3; c++) {
                    rgb[(y * WIDTH + x) * 3 + c] = (byte) (value + grain.nextInt(5));
                }
            }
        }
        return new Pixels(WIDTH, HEIGHT, rgb);
    }

    /** Smooth noise between 0 and 1: random values on a grid, interpolated. */
    private static double wallpaper(double u, double v) {
        int x = (int) Math.floor(u);
        int y = (int) Math.floor(v);
        double left = random(x, y) * (y + 1 - v) + random(x, y + 1) * (v - y);
        double right = random(x + 1, y) * (y + 1 - v) + random(x + 1, y + 1) * (v - y);
        return left * (x + 1 - u) + right * (u - x);
    }

    private static double random(int x, int y) {
        return new Random(x * 7919L + y * 104729L).nextInt(1000) / 1000.0;
    }
}
