/** Films read and written with FFmpeg's libraries. */
@NullMarked
package org.castlist.video.ffmpeg;

import org.jspecify.annotations.NullMarked;
