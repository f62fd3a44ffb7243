/** Tests of reading and writing films. */
@NullMarked
package org.castlist.video.ffmpeg;

import org.jspecify.annotations.NullMarked;
