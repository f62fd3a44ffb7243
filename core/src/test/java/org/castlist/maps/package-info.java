@NullMarked
package org.castlist.maps;

import org.jspecify.annotations.NullMarked;
