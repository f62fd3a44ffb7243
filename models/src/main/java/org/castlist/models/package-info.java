/** Model cards, model files and the networks in them. */
@NullMarked
package org.castlist.models;

import org.jspecify.annotations.NullMarked;
