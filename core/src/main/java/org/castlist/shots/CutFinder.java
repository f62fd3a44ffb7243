package org.castlist.shots;

import org.castlist.video.Pixels;

/**
 * One run of a {@link ShotDetector}. It decides about a frame once it has seen {@link #latency()} frames more, and depends
 * only on the {@link #memory()} frames before the one decided on and on the last cut, so that a run can be resumed at a cut.
 */
public interface CutFinder {

    /** How many frames later a frame is decided on. */
    int latency();

    /** How many frames before a cut must be shown again when a run resumes at that cut. */
    int memory();

    /**
     * Takes the next frame.
     *
     * @param frame downscaled so that its larger side is about 256 pixels
     * @return whether the frame given {@link #latency()} calls ago is the first of a new shot
     */
    boolean next(Pixels frame);
}
