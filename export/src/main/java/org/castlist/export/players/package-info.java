/** Files that video players show beside the film. */
@NullMarked
package org.castlist.export.players;

import org.jspecify.annotations.NullMarked;
