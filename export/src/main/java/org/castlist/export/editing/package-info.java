/** Files that film editors open in their editing programs, with every time on a frame. */
@NullMarked
package org.castlist.export.editing;

import org.jspecify.annotations.NullMarked;
