package org.castlist.shots;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.castlist.video.Pixels;

/**
 * Cuts where a frame differs from the one before far more than its neighbours do from theirs, so that pans and fast
 * motion are no cuts. Score, ratio and parameters are those of PySceneDetect's adaptive detector. Decides {@code window}
 * frames late.
 *
 * <p>Ours: a flash is no cut. When a picture just before the jump and one just after it are alike, the camera was the same.
 *
 * @param ratio how many times the mean difference of its neighbours
 * @param window neighbours on each side, at least 1
 * @param minContent smallest difference of a cut, 0 to 255
 * @param flash two pictures across the jump that differ by less than this share of it are of one shot; 0 lets every
 *     flash be a cut, as published
 * @param minFrames fewest frames from one cut to the next
 */
public record AdaptiveDetector(double ratio, int window, double minContent, double flash, int minFrames)
        implements CutRule {

    private static final double LARGEST_RATIO = 255;
    private static final double STILL = 1e-5;

    public AdaptiveDetector {
        if (!(ratio > 0) || window < 1 || !(minContent >= 0) || minFrames < 1) {
            throw new IllegalArgumentException("an adaptive detector needs positive numbers, not ratio " + ratio
                    + ", window " + window + ", minContent " + minContent + ", minFrames " + minFrames);
        }
        if (!(flash >= 0 && flash < 1)) {
            throw new IllegalArgumentException("the share of a flash must be from 0 to below 1, not " + flash);
        }
    }

    /** The published parameters: flashes are cuts. */
    public static AdaptiveDetector asPublished() {
        return new AdaptiveDetector(3.0, 2, 15.0, 0, 15);
    }

    /** The published parameters, but for flashes (0.4 is ours). */
    public static AdaptiveDetector standard() {
        return new AdaptiveDetector(3.0, 2, 15.0, 0.4, 15);
    }

    @Override
    public CutFinder candidates() {
        return new Run();
    }

    private final class Run implements CutFinder {
        private final Deque<HsvPicture> pictures = new ArrayDeque<>(); // the last 2 (window + 1), oldest first

        @Override
        public int latency() {
            return window;
        }

        @Override
        public int memory() {
            return window + 1; // the oldest neighbour's score needs the picture before it
        }

        @Override
        public boolean next(Pixels frame) {
            HsvPicture newest = pictures.peekLast();
            pictures.addLast(newest == null ? HsvPicture.of(frame) : newest.next(frame));
            int needed = memory() + 1 + latency();
            if (pictures.size() > needed) {
                pictures.removeFirst();
            }
            return pictures.size() == needed && isCut(new ArrayList<>(pictures));
        }

        /** Whether the picture in the place {@code memory()} begins a shot. */
        private boolean isCut(List<HsvPicture> seen) {
            int middle = memory();
            double score = seen.get(middle).score();
            if (score < minContent) {
                return false;
            }
            double neighbours = 0;
            for (int i = 1; i < seen.size(); i++) {
                neighbours += i == middle ? 0 : seen.get(i).score();
            }
            double mean = neighbours / (2 * window);
            double raised = mean < STILL ? LARGEST_RATIO : Math.min(LARGEST_RATIO, score / mean);
            return raised >= ratio && !isFlash(seen.subList(0, middle), seen.subList(middle, seen.size()), score);
        }

        private boolean isFlash(List<HsvPicture> before, List<HsvPicture> after, double jump) {
            return flash > 0
                    && before.stream()
                            .anyMatch(old -> after.stream().anyMatch(young -> young.difference(old) < flash * jump));
        }
    }
}
