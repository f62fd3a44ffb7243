/**
 * VideoClusterNet: the face network itself goes on learning on the film, from pairs of crops of one person and without any
 * example of two people. What it learned to make small is then the distance, and each track's own crops say how small it must
 * be.
 */
@NullMarked
package org.castlist.adaptation.videoclusternet;

import org.jspecify.annotations.NullMarked;
