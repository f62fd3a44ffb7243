/** Accuracy and speed tables. */
@NullMarked
package org.castlist.bench;

import org.jspecify.annotations.NullMarked;
