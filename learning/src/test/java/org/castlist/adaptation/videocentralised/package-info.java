@NullMarked
package org.castlist.adaptation.videocentralised;

import org.jspecify.annotations.NullMarked;
