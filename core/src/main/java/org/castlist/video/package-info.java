/** Films, frames and exact time. */
@NullMarked
package org.castlist.video;

import org.jspecify.annotations.NullMarked;
