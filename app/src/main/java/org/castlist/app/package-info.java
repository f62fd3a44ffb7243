/** The command line: the only place where the modules are wired together. */
@NullMarked
package org.castlist.app;

import org.jspecify.annotations.NullMarked;
