/** What a cast becomes outside Castlist: the report to read, and files that other programs read. */
@NullMarked
package org.castlist.export;

import org.jspecify.annotations.NullMarked;
