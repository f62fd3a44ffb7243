@NullMarked
package org.castlist.export.data;

import org.jspecify.annotations.NullMarked;
