/** Ball Cluster Learning: a network learns from labelled films to put each person into a ball of one radius, and the radius with it. */
@NullMarked
package org.castlist.adaptation.balls;

import org.jspecify.annotations.NullMarked;
