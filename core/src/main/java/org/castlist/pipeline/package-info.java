/** The conductor: from a film to its cast. */
@NullMarked
package org.castlist.pipeline;

import org.jspecify.annotations.NullMarked;
