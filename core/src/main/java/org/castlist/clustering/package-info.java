/** From a space to groups of tracks, without a number or a threshold from the user. */
@NullMarked
package org.castlist.clustering;

import org.jspecify.annotations.NullMarked;
