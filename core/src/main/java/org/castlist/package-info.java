/** Castlist: from a film to its cast list. */
@NullMarked
package org.castlist;

import org.jspecify.annotations.NullMarked;
