package org.castlist.video.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

/**
 * Gives pictures strictly increasing times, in ticks since the first picture.
 *
 * <p>A picture without a timestamp comes one usual step after the one before. One whose timestamp is not after the one
 * before it comes half a step later, so that the next still finds its own time free. Where the timestamps fall back by a second or more, as in recordings that were
 * joined, the film goes on one step later, and so does everything after.
 */
final class Clock {
    private final long origin;
    private final long step;
    private final long second;
    private long shift;
    private long latest;

    /**
     * @param origin timestamp of the film's first picture
     * @param step ticks between two pictures, usually; at least 1
     * @param second ticks in a second
     */
    Clock(long origin, long step, long second) {
        this.origin = origin;
        this.step = step;
        this.second = second;
        restart();
    }

    /** Forgets the latest picture: the next one may be anywhere. */
    void restart() {
        latest = -step;
    }

    /** Ticks since the first picture, for the next picture's timestamp. */
    long ticks(long timestamp) {
        long ticks = timestamp == AV_NOPTS_VALUE ? latest + step : timestamp - origin + shift;
        if (ticks <= latest - second) {
            shift += latest + step - ticks;
            ticks = latest + step;
        }
        latest = ticks > latest ? ticks : latest + Math.max(1, step / 2);
        return latest;
    }
}
