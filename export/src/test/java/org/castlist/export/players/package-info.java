@NullMarked
package org.castlist.export.players;

import org.jspecify.annotations.NullMarked;
