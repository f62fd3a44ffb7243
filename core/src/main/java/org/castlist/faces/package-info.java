/** Faces in single frames: boxes, features, crops and their quality. */
@NullMarked
package org.castlist.faces;

import org.jspecify.annotations.NullMarked;
