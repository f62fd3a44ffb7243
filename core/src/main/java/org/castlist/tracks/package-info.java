/** One face followed through one shot. */
@NullMarked
package org.castlist.tracks;

import org.jspecify.annotations.NullMarked;
