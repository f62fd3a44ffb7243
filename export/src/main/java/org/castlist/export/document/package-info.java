/** What an export is given, and what exports of all kinds are written with. */
@NullMarked
package org.castlist.export.document;

import org.jspecify.annotations.NullMarked;
