package org.castlist.shots;

import java.util.Map;
import org.castlist.video.Span;

/**
 * A run of frames from one camera, between two cuts. The shots of a film touch, are in order and cover it. In a folder of
 * pictures each picture is a shot, and one that cannot be read leaves a gap.
 *
 * @param index 0 for the first
 * @param span from its first frame to the first frame of the next shot, or to the end of the film
 * @param firstFrame number of its first frame in the film, 0 for the first
 * @param frames how many frames it has, at least 1
 * @param leftOut how many of what were left out in it before they became tracks, by a short key such as {@code
 *     damagedFrames}
 */
public record Shot(int index, Span span, long firstFrame, long frames, Map<String, Long> leftOut) {
    public Shot {
        if (index < 0 || firstFrame < 0 || frames < 1) {
            throw new IllegalArgumentException(
                    "shot " + index + " must have frames, not " + frames + " from frame " + firstFrame);
        }
        leftOut = Map.copyOf(leftOut);
    }

    /** A shot of which nothing was left out. */
    public Shot(int index, Span span, long firstFrame, long frames) {
        this(index, span, firstFrame, frames, Map.of());
    }
}
