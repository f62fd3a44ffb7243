/** A library as tables for any SQL engine. */
@NullMarked
package org.castlist.library.tables;

import org.jspecify.annotations.NullMarked;
