package org.castlist.pipeline;

import java.util.Optional;
import org.castlist.video.Frame;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;

/**
 * One frame on its way from the decoder to the watcher, decided upon by the shot detector.
 *
 * @param number of the frame in the film, 0 for the first
 * @param time its presentation time
 * @param end the next frame's presentation time; of a picture in a folder the next second
 * @param firstOfShot whether a shot starts with it
 * @param lastOfShot whether a shot ends with it
 * @param damaged how many damaged frames were skipped between it and the next
 * @param small the frame, downscaled
 * @param look the frame itself, if it is one to be searched; whoever takes the tick closes it
 */
record Tick(
        long number,
        Moment time,
        Moment end,
        boolean firstOfShot,
        boolean lastOfShot,
        long damaged,
        Pixels small,
        Optional<Frame> look) {}
