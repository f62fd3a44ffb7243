/** A space drawn on a plane, to be looked at. */
@NullMarked
package org.castlist.maps;

import org.jspecify.annotations.NullMarked;
