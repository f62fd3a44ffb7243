/** From a film's embeddings to a space in which its people lie apart. */
@NullMarked
package org.castlist.adaptation;

import org.jspecify.annotations.NullMarked;
