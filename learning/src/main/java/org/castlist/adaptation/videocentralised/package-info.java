/**
 * A reconstruction of the self-supervised video-centralised transformer and of its ordinary contrastive twin: a small
 * transformer reads a track's crops in order of time and answers one point for the whole track. Both train the same network
 * on the same clips with the same loss in the same loop; they differ only in what a clip is drawn to.
 *
 * <p>The authors published no code, and their description leaves out most numbers. Everything here is made from what is
 * known of the paper; nothing here is the authors' own.
 */
@NullMarked
package org.castlist.adaptation.videocentralised;

import org.jspecify.annotations.NullMarked;
