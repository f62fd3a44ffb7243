@NullMarked
package org.castlist.tracks;

import org.jspecify.annotations.NullMarked;
