@NullMarked
package org.castlist.shots;

import org.jspecify.annotations.NullMarked;
