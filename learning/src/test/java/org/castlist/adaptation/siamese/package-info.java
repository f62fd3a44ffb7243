@NullMarked
package org.castlist.adaptation.siamese;

import org.jspecify.annotations.NullMarked;
