@NullMarked
package org.castlist.export;

import org.jspecify.annotations.NullMarked;
