/** A page on this machine where a person corrects who is who across films. */
@NullMarked
package org.castlist.review.library;

import org.jspecify.annotations.NullMarked;
