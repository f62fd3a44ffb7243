/** Where one camera ends and the next begins. */
@NullMarked
package org.castlist.shots;

import org.jspecify.annotations.NullMarked;
