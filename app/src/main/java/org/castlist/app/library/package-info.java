/** Many films as one job: which films there are, who does what, and what is left behind. It knows nothing of analysing. */
@NullMarked
package org.castlist.app.library;

import org.jspecify.annotations.NullMarked;
