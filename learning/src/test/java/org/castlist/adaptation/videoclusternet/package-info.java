@NullMarked
package org.castlist.adaptation.videoclusternet;

import org.jspecify.annotations.NullMarked;
