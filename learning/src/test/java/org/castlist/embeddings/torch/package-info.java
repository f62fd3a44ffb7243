@NullMarked
package org.castlist.embeddings.torch;

import org.jspecify.annotations.NullMarked;
