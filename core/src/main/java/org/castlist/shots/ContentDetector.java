package org.castlist.shots;

import org.castlist.video.Pixels;
import org.jspecify.annotations.Nullable;

/**
 * Cuts where a frame differs much from the one before, by a fixed threshold. Sees hard cuts; takes fast motion for one.
 * {@link AdaptiveDetector} is better on most films. Parameters and score are those of PySceneDetect's content detector
 * (edges off); cuts closer than the minimum to the last are ignored, its {@code suppress} filter.
 *
 * @param threshold mean difference of hue, saturation and value to the frame before, 0 to 255
 * @param minFrames fewest frames from one cut to the next
 */
public record ContentDetector(double threshold, int minFrames) implements CutRule {

    public ContentDetector {
        if (!(threshold > 0) || minFrames < 1) {
            throw new IllegalArgumentException("a content detector needs a threshold above 0 and shots of a frame, not "
                    + threshold + " and " + minFrames);
        }
    }

    /** The published parameters. */
    public static ContentDetector asPublished() {
        return new ContentDetector(27, 15);
    }

    @Override
    public CutFinder candidates() {
        return new Run();
    }

    private final class Run implements CutFinder {
        private @Nullable HsvPicture previous;

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
            HsvPicture before = previous;
            HsvPicture now = before == null ? HsvPicture.of(frame) : before.next(frame);
            previous = now;
            return before != null && now.score() >= threshold;
        }
    }
}
