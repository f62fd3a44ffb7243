/** How right a cast is, against labels, and what the adaptation changed about it. */
@NullMarked
package org.castlist.evaluation;

import org.jspecify.annotations.NullMarked;
