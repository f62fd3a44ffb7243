package org.castlist.export.document;

import java.io.IOException;
import java.io.OutputStream;

/** One way to write a cast down. The same document always gives the same bytes, whatever the locale and the time zone. */
@FunctionalInterface
public interface Exporter {

    /** Writes the whole document and flushes the stream, which stays open. */
    void write(CastDocument document, OutputStream out) throws IOException;
}
