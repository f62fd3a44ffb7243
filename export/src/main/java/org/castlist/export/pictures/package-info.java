/** Exports that show the faces themselves: pictures of each person, and the film with names drawn on it. */
@NullMarked
package org.castlist.export.pictures;

import org.jspecify.annotations.NullMarked;
