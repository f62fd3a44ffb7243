/**
 * TSiam, SSiam and a reconstruction of CCL: a small network learns from the film itself which faces are one person. All train
 * the same network with the same loss in the same loop; they differ only in how pairs of frames are found.
 */
@NullMarked
package org.castlist.adaptation.siamese;

import org.jspecify.annotations.NullMarked;
