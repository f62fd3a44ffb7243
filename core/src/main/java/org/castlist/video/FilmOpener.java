package org.castlist.video;

import java.io.IOException;
import java.nio.file.Path;

/** Opens films: the decoder's side of the story. */
@FunctionalInterface
public interface FilmOpener {

    /**
     * Opens a film so that the first frame read is the last one at or before {@code from} that can be decoded on its own,
     * or an earlier one; the caller reads on until the moment it wants.
     *
     * @throws UnreadableFilmException with a sentence for the user when there is no such file or no video in it
     */
    FilmReader open(Path file, Moment from) throws IOException;
}
