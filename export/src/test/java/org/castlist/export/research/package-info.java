@NullMarked
package org.castlist.export.research;

import org.jspecify.annotations.NullMarked;
