package org.castlist.pipeline;

import java.util.Optional;
import org.castlist.video.Moment;

/**
 * The part of a film to watch.
 *
 * @param from its first moment
 * @param until the first moment after it; empty for the end of the film
 */
public record Stretch(Moment from, Optional<Moment> until) {

    /** The whole film. */
    public static final Stretch WHOLE = new Stretch(Moment.ZERO, Optional.empty());

    public Stretch {
        if (until.isPresent() && !from.isBefore(until.get())) {
            throw new IllegalArgumentException("the end must lie after the start, not " + from + " to " + until.get());
        }
    }
}
