/** What a run leaves on disk: resume, corrections, the project folder. */
@NullMarked
package org.castlist.project;

import org.jspecify.annotations.NullMarked;
