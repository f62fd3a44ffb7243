/** What every training on a film has in common: its loop, what it goes on from when it was killed, descent, and the watch for collapse. */
@NullMarked
package org.castlist.adaptation.training;

import org.jspecify.annotations.NullMarked;
