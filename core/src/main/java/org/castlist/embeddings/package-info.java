/** What a face network says of a face, in numbers. */
@NullMarked
package org.castlist.embeddings;

import org.jspecify.annotations.NullMarked;
