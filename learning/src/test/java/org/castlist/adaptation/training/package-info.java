@NullMarked
package org.castlist.adaptation.training;

import org.jspecify.annotations.NullMarked;
