/** A page on this machine where a person corrects a cast. */
@NullMarked
package org.castlist.review;

import org.jspecify.annotations.NullMarked;
