/** The commands about people across films. */
@NullMarked
package org.castlist.app.library;

import org.jspecify.annotations.NullMarked;
