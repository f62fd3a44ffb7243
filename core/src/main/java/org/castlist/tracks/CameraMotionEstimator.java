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
    private static final int PARTNERS = 5;
    private static final int FEWEST_BLOCKS = 8;
    private static final double MAJORITY = 0.5;
    private static final double MOST_ZOOM = 1.3;
    private static final double STILL = 0.25;

    private @Nullable Luma previous;

    /** A block that was found again. */
    private record Match(double fromX, double fromY, double toX, double toY) {
        boolean agreesWith(CameraMotion motion) {
            double x = motion.x(fromX, fromY) - toX;
            double y = motion.y(fromX, fromY) - toY;
            return x * x + y * y < AGREES * AGREES;
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

    /** The similarity through two matches that most matches agree with, fitted to those: RANSAC with fixed pairs. */
    private static Optional<CameraMotion> agreed(List<Match> matches) {
        CameraMotion best = CameraMotion.NONE;
        int most = 0;
        int n = matches.size();
        for (int i = 0; i < n; i++) {
            for (int part = 1;
                    part <= PARTNERS;
                    part++) { // spread over the picture, since near ones tell little of zoom
                Match partner = matches.get((i + part * n / (PARTNERS + 1)) % n);
                CameraMotion candidate = partner == matches.get(i) ? best : fitted(List.of(matches.get(i), partner));
                int agreeing = isPlausible(candidate) ? count(matches, candidate) : 0;
                if (agreeing > most) {
                    most = agreeing;
                    best = candidate;
                }
            }
        }
        if (most < FEWEST_BLOCKS || most < MAJORITY * n) {
            return Optional.empty();
        }
        CameraMotion chosen = best;
        List<Match> agreeing =
                matches.stream().filter(match -> match.agreesWith(chosen)).toList();
        return isStill(agreeing)
                ? Optional.empty()
                : Optional.of(fitted(agreeing)).filter(CameraMotionEstimator::isPlausible);
    }

    private static int count(List<Match> matches, CameraMotion motion) {
        int count = 0;
        for (Match match : matches) {
            count += match.agreesWith(motion) ? 1 : 0;
        }
        return count;
    }

    /** Whether the blocks moved so little that it may be grain. */
    private static boolean isStill(List<Match> matches) {
        double[] moved = matches.stream()
                .mapToDouble(m -> Math.hypot(m.toX - m.fromX, m.toY - m.fromY))
                .sorted()
                .toArray();
        return moved[moved.length / 2] < STILL && moved[moved.length - 1] < AGREES;
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
