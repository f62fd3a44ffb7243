/** Files for the tools of film studies, linguistics and computer vision. */
@NullMarked
package org.castlist.export.research;

import org.jspecify.annotations.NullMarked;
