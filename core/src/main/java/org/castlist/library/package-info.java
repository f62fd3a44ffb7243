/** Who is who across the films of a library. */
@NullMarked
package org.castlist.library;

import org.jspecify.annotations.NullMarked;
