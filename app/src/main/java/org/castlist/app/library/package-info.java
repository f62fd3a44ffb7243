/** Many films as one job, and people across them. It knows nothing of how a film is analysed. */
@NullMarked
package org.castlist.app.library;

import org.jspecify.annotations.NullMarked;
