package org.castlist.tracks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castlist.video.Pixels;
import org.jspecify.annotations.Nullable;

/**
 * Estimates how the camera moved between the pictures it is given: a coarse shift of the whole picture, then a finer shift
 * of each textured block, then the similarity that most blocks agree on. It says {@link CameraMotion#NONE} when they do not
 * agree. Far cheaper than the sparse optical flow of BoT-SORT, and enough for boxes (ours).
 */
public final class CameraMotionEstimator {
    private static final int BLOCK = 8; // pixels of the halved picture
    private static final int COLUMNS = 9;
    private static final int ROWS = 5;
    private static final int COARSE = 4; // the coarse picture is so many times smaller than the halved one
    private static final int COARSE_REACH = 5; // coarse pixels either way
    private static final int FINE_REACH = 4;
    private static final double AGREES = 0.8; // pixels of the halved picture
    private static final int FEWEST_BLOCKS = 8;
    private static final double MAJORITY = 0.5;
    private static final double MOST_ZOOM = 1.3;
    private static final double STILL = 0.25;

    private @Nullable Luma previous;

    /** A block that was found again. */
    private record Match(double fromX, double fromY, double toX, double toY) {
        double error(CameraMotion motion) {
            return Math.hypot(motion.x(fromX, fromY) - toX, motion.y(fromX, fromY) - toY);
        }
    }

    /**
     * The motion since the picture before, in pixels of the given pictures; none for the first.
     *
     * @param picture all of one size, larger side about 256 pixels
     */
    public CameraMotion next(Pixels picture) {
        Luma now = Luma.halved(picture);
        Luma before = previous;
        previous = now;
        if (before == null || before.width() != now.width() || before.height() != now.height()) {
            return CameraMotion.NONE;
        }
        return agreed(matches(before, now)).map(motion -> motion.scaled(2)).orElse(CameraMotion.NONE);
    }

    private static List<Match> matches(Luma before, Luma now) {
        int[] shift = Luma.shift(before.reduced(COARSE), now.reduced(COARSE), COARSE_REACH);
        List<Match> matches = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                int x = (int) ((column + 0.5) * before.width() / COLUMNS) - BLOCK / 2;
                int y = (int) ((row + 0.5) * before.height() / ROWS) - BLOCK / 2;
                if (before.isTextured(x, y, BLOCK)) {
                    now.find(before, x, y, BLOCK, shift[0] * COARSE, shift[1] * COARSE, FINE_REACH)
                            .ifPresent(found -> matches.add(new Match(
                                    x + BLOCK / 2.0, y + BLOCK / 2.0, found[0] + BLOCK / 2.0, found[1] + BLOCK / 2.0)));
                }
            }
        }
        return matches;
    }

    /** The similarity through two matches that most matches agree with, fitted to those: RANSAC over all pairs. */
    private static Optional<CameraMotion> agreed(List<Match> matches) {
        List<Match> most = List.of();
        for (int i = 0; i < matches.size(); i++) {
            for (int j = i + 1; j < matches.size(); j++) {
                CameraMotion candidate = fitted(List.of(matches.get(i), matches.get(j)));
                if (isPlausible(candidate)) {
                    List<Match> agreeing = matches.stream()
                            .filter(match -> match.error(candidate) < AGREES)
                            .toList();
                    most = agreeing.size() > most.size() ? agreeing : most;
                }
            }
        }
        if (most.size() < FEWEST_BLOCKS || most.size() < MAJORITY * matches.size()) {
            return Optional.empty();
        }
        double[] moved = most.stream()
                .mapToDouble(m -> Math.hypot(m.toX - m.fromX, m.toY - m.fromY))
                .sorted()
                .toArray();
        if (moved[moved.length / 2] < STILL && moved[moved.length - 1] < AGREES) {
            return Optional.empty();
        }
        return Optional.of(fitted(most)).filter(CameraMotionEstimator::isPlausible);
    }

    private static boolean isPlausible(CameraMotion motion) {
        return motion.zoom() < MOST_ZOOM && motion.zoom() > 1 / MOST_ZOOM;
    }

    /** The least squares similarity of matches. */
    private static CameraMotion fitted(List<Match> matches) {
        int n = matches.size();
        double[] mean = new double[4];
        for (Match m : matches) {
            mean[0] += m.fromX / n;
            mean[1] += m.fromY / n;
            mean[2] += m.toX / n;
            mean[3] += m.toY / n;
        }
        double spread = 0;
        double along = 0;
        double across = 0;
        for (Match m : matches) {
            double x = m.fromX - mean[0];
            double y = m.fromY - mean[1];
            double toX = m.toX - mean[2];
            double toY = m.toY - mean[3];
            spread += x * x + y * y;
            along += x * toX + y * toY;
            across += x * toY - y * toX;
        }
        double a = along / spread;
        double b = across / spread;
        return new CameraMotion(a, b, mean[2] - a * mean[0] + b * mean[1], mean[3] - b * mean[0] - a * mean[1]);
    }
}
