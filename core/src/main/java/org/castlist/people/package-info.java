/** What the user sees: persons, appearances, corrections. */
@NullMarked
package org.castlist.people;

import org.jspecify.annotations.NullMarked;
