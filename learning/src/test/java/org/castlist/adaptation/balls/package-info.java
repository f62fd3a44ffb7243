@NullMarked
package org.castlist.adaptation.balls;

import org.jspecify.annotations.NullMarked;
