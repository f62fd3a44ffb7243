/** The report: one HTML file that needs nothing else. */
@NullMarked
package org.castlist.export.report;

import org.jspecify.annotations.NullMarked;
