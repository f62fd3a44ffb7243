@NullMarked
package org.castlist.export.editing;

import org.jspecify.annotations.NullMarked;
