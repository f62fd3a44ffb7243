/** How right a cast is, against labels. */
@NullMarked
package org.castlist.evaluation;

import org.jspecify.annotations.NullMarked;
