package org.castlist.pipeline;

import java.io.IOException;
import java.util.List;
import org.castlist.shots.Shot;
import org.castlist.video.Moment;

/**
 * Shots of a film that follow each other: the work that one worker does apart from all others.
 *
 * @param first index of the first shot
 * @param end index of the shot after the last; {@link #ALL} for however many there are
 * @param from the first moment of the first shot
 * @param firstFrame number of its first frame in the film
 */
public record ShotRange(int first, int end, Moment from, long firstFrame) {

    /** The end of a range that goes on to the end of the film. */
    public static final int ALL = Integer.MAX_VALUE;

    public ShotRange {
        if (first < 0 || end < first || firstFrame < 0) {
            throw new IllegalArgumentException("a range must go from a shot to a later one, not from shot " + first
                    + " (frame " + firstFrame + ") to " + end);
        }
    }

    /** Every shot of the stretch. */
    public static ShotRange whole(Stretch stretch) {
        return new ShotRange(0, ALL, stretch.from(), 0);
    }

    /**
     * @param shots of the stretch: at least one, in order, without a gap
     * @param stretch what is watched in all; its start may lie before the first picture
     */
    public static ShotRange of(List<Shot> shots, Stretch stretch) {
        Shot first = shots.get(0);
        Shot last = shots.get(shots.size() - 1);
        Moment from = first.index() == 0 ? stretch.from() : first.span().start();
        return new ShotRange(first.index(), last.index() + 1, from, first.firstFrame());
    }

    /** What is left when its first shots are done. */
    ShotRange after(List<Shot> done) {
        if (done.isEmpty()) {
            return this;
        }
        Shot last = done.get(done.size() - 1);
        return new ShotRange(last.index() + 1, end, last.span().end(), last.firstFrame() + last.frames());
    }

    /** Refuses a film that ended before the last shot. */
    void requireReached(int next) throws IOException {
        if (end != ALL && next < end) {
            throw new IOException("the film ended before its shot " + next + ", though " + end
                    + " had been found in it; it seems to have changed meanwhile");
        }
    }
}
