package org.castlist.app;

import java.util.Optional;
import org.castlist.pipeline.Stretch;
import org.castlist.video.Moment;
import org.castlist.video.Rational;
import org.castlist.video.Timecode;

/**
 * The part of a film that the user asked for, as written.
 *
 * @param start a time, or empty for the film's start
 * @param end a time, or empty for the film's end
 */
record Stretching(Optional<String> start, Optional<String> end) {

    /** The part in the film's own time. */
    Stretch of(Rational frameRate) {
        return new Stretch(
                start.map(text -> Moment.ofSeconds(Timecode.parse(text, frameRate)))
                        .orElse(Moment.ZERO),
                end.map(text -> Moment.ofSeconds(Timecode.parse(text, frameRate))));
    }
}
