package org.castlist.shots;

import org.castlist.video.Rational;

/**
 * A {@link ShotDetector} that first asks of each frame on its own whether a shot may begin there, and then lets no shot be
 * shorter than a minimum. Keeping the two apart lets rules be joined: see {@link CutsAndFades}.
 */
public interface CutRule extends ShotDetector {

    /** The frames where a shot may begin, however short it would be; depends on the frames of {@code memory()} only. */
    CutFinder candidates();

    /** Fewest frames from one cut to the next. */
    int minFrames();

    @Override
    default CutFinder begin(Rational frameRate) {
        return new SpacedCuts(candidates(), minFrames());
    }
}
