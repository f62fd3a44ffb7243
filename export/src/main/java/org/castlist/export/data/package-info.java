/** Files for other programs and for spreadsheets. */
@NullMarked
package org.castlist.export.data;

import org.jspecify.annotations.NullMarked;
