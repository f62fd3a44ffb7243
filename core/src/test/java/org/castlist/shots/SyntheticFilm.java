package org.castlist.shots;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.castlist.video.Pixels;
import org.castlist.video.Rational;

/** Small films drawn by hand: a shot is a smooth random wallpaper that may move under the camera. */
final class SyntheticFilm {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 36;

    private final List<Pixels> frames = new ArrayList<>();
    private final Random noise = new Random(7);

    List<Pixels> frames() {
        return frames;
    }

    /** Adds a shot of its own wallpaper. */
    SyntheticFilm shot(int wallpaper, int length, double pixelsPerFrame) {
        return shot(wallpaper, length, pixelsPerFrame, 1, 1);
    }

    /** Adds a shot whose brightness goes evenly from one level to another. */
    SyntheticFilm shot(int wallpaper, int length, double pixelsPerFrame, double from, double to) {
        for (int t = 0; t < length; t++) {
            double level = length == 1 ? from : from + (to - from) * t / (length - 1);
            frames.add(draw(wallpaper, t * pixelsPerFrame, level, 0));
        }
        return this;
    }

    /** Adds frames of the wallpaper lit by a flash. */
    SyntheticFilm flash(int wallpaper, int length) {
        for (int t = 0; t < length; t++) {
            frames.add(draw(wallpaper, 0, 1, 120));
        }
        return this;
    }

    private Pixels draw(int wallpaper, double shift, double level, int light) {
        Random random = new Random(wallpaper);
        double[] wave = random.doubles(18).toArray();
        byte[] rgb = new byte[WIDTH * HEIGHT * 3];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                for (int c = 0; c < 3; c++) {
                    double u = (x + shift) * (0.05 + 0.1 * wave[c]) + y * (0.05 + 0.1 * wave[c + 3]) + 6 * wave[c + 6];
                    double value = (40 + 150 * wave[c + 9] + 40 * Math.sin(u)) * level + light;
                    int grain = level == 0 ? 0 : noise.nextInt(5) - 2;
                    rgb[(y * WIDTH + x) * 3 + c] = (byte) Math.max(0, Math.min(255, Math.round(value) + grain));
                }
            }
        }
        return new Pixels(WIDTH, HEIGHT, rgb);
    }

    /** The frames that begin a shot, by a run over all of them. */
    static List<Integer> cuts(ShotDetector detector, List<Pixels> frames) {
        CutFinder run = detector.begin(new Rational(25, 1));
        List<Integer> cuts = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            if (run.next(frames.get(i))) {
                cuts.add(i - run.latency());
            }
        }
        return cuts;
    }
}
