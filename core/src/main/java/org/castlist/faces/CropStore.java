package org.castlist.faces;

import java.io.IOException;
import org.castlist.video.Pixels;

/** Keeps the pictures of faces on disk: pixels live there, numbers in memory. */
public interface CropStore {

    /**
     * Keeps a picture, replacing an earlier one of the same name.
     *
     * @param name its name without ending, such as {@code t-12-3-1}
     * @return the file, relative to the project folder, with forward slashes
     */
    String keep(String name, Pixels picture) throws IOException;

    /** The picture as it was kept, but for the losses of JPEG. */
    Pixels load(String file) throws IOException;
}
