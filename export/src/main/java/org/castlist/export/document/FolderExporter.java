package org.castlist.export.document;

import java.io.IOException;
import java.nio.file.Path;

/**
 * One way to write a cast down as a folder of files, or as one file that cannot be streamed. The same document always gives
 * the same files.
 */
@FunctionalInterface
public interface FolderExporter {

    /** Makes the folder or file, which does not exist yet, and writes the whole document into it. */
    void write(CastDocument document, Path place) throws IOException;
}
