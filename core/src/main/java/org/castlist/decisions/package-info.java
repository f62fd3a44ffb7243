/** What is worth asking a reviewer, the question that puts most right first. */
@NullMarked
package org.castlist.decisions;

import org.jspecify.annotations.NullMarked;
