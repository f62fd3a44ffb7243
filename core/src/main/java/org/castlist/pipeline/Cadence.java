package org.castlist.pipeline;

import org.castlist.video.Rational;

/**
 * How often a frame is searched for faces; the first and the last frame of a shot always are.
 *
 * @param looksPerSecond searches a second of film, where {@code everyFrames} is 0
 * @param everyFrames search each frame whose number in the shot is a multiple of this; 0 leaves it to the rate
 */
public record Cadence(double looksPerSecond, int everyFrames) {
    public Cadence {
        if (!(looksPerSecond > 0) || everyFrames < 0) {
            throw new IllegalArgumentException("a cadence needs a positive rate or a number of frames, not "
                    + looksPerSecond + " and " + everyFrames);
        }
    }

    /** Frames from one look to the next, at least 1. */
    int framesBetweenLooks(Rational frameRate) {
        return everyFrames > 0 ? everyFrames : Math.max(1, (int) Math.round(frameRate.toDouble() / looksPerSecond));
    }
}
