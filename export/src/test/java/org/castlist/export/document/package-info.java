@NullMarked
package org.castlist.export.document;

import org.jspecify.annotations.NullMarked;
