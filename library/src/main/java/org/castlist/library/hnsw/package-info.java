/** Finding people who look alike by a graph that knows short ways. */
@NullMarked
package org.castlist.library.hnsw;

import org.jspecify.annotations.NullMarked;
