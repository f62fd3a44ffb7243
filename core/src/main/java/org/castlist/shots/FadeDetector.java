package org.castlist.shots;

import org.castlist.video.Pixels;

/**
 * Cuts where the picture comes back from black. The threshold is that of PySceneDetect's threshold detector, which puts the
 * cut in the middle of the dark; ours lies at the first visible frame after it, because the middle is only known once the
 * dark has ended, however long it lasts.
 *
 * @param darkness a frame whose mean over pixels, red, green and blue is below this is dark, 0 to 255
 * @param minFrames fewest frames from one cut to the next
 */
public record FadeDetector(double darkness, int minFrames) implements CutRule {

    public FadeDetector {
        if (!(darkness > 0) || minFrames < 1) {
            throw new IllegalArgumentException("a fade detector needs a darkness above 0 and shots of a frame, not "
                    + darkness + " and " + minFrames);
        }
    }

    /** The published threshold. */
    public static FadeDetector standard() {
        return new FadeDetector(12, 15);
    }

    @Override
    public CutFinder candidates() {
        return new Run();
    }

    private final class Run implements CutFinder {
        private boolean wasDark;

        @Override
        public int latency() {
            return 0;
        }

        @Override
        public int memory() {
            return 1;
        }

        @Override
        public boolean next(Pixels frame) {
            boolean dark = isDark(frame.rgb());
            boolean returned = wasDark && !dark;
            wasDark = dark;
            return returned;
        }
    }

    /** Most frames are so bright that their first rows settle it. */
    private boolean isDark(byte[] rgb) {
        double enough = darkness * rgb.length;
        long sum = 0;
        for (int i = 0; i < rgb.length && sum < enough; i++) {
            sum += rgb[i] & 0xff;
        }
        return sum < enough;
    }
}
