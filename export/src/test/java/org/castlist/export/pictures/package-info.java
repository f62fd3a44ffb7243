/** Tests of the exports that show faces. */
@NullMarked
package org.castlist.export.pictures;

import org.jspecify.annotations.NullMarked;
