/** What every review is served by: this machine only, whoever has the token only, and answers in sentences. */
@NullMarked
package org.castlist.review.server;

import org.jspecify.annotations.NullMarked;
