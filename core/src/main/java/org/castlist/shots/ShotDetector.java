package org.castlist.shots;

import org.castlist.video.Rational;

/** Finds the cuts of a film while its frames pass by. A method is a record; one run over one film is a {@link CutFinder}. */
@FunctionalInterface
public interface ShotDetector {

    /** Begins a run. Cost: a few operations per pixel of the small frames given to it. */
    CutFinder begin(Rational frameRate);
}
