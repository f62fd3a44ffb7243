@NullMarked
package org.castlist.export.report;

import org.jspecify.annotations.NullMarked;
