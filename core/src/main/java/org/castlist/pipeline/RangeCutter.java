package org.castlist.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castlist.shots.Shot;

/** Groups shots, as they are found, into ranges of about the same length. A long shot stays whole. */
public final class RangeCutter {
    private final Stretch stretch;
    private final double seconds;
    private final List<Shot> open = new ArrayList<>();

    /**
     * @param stretch what is watched in all
     * @param seconds of film that a range has at least, but for the last
     */
    public RangeCutter(Stretch stretch, double seconds) {
        if (!(seconds > 0)) {
            throw new IllegalArgumentException("a range must have a length above 0, not " + seconds + " s");
        }
        this.stretch = stretch;
        this.seconds = seconds;
    }

    /** Takes the next shot; answers the range that it completes. */
    public Optional<ShotRange> add(Shot shot) {
        open.add(shot);
        double length = shot.span().end().seconds() - open.get(0).span().start().seconds();
        return length < seconds ? Optional.empty() : rest();
    }

    /** The range of the shots that are left, if any. */
    public Optional<ShotRange> rest() {
        if (open.isEmpty()) {
            return Optional.empty();
        }
        ShotRange range = ShotRange.of(open, stretch);
        open.clear();
        return Optional.of(range);
    }
}
