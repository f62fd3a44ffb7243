package org.castlist.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads labelled tracks from one layout of files. */
interface TrackSource {

    /** Every layout that can be read. */
    List<TrackSource> ALL = List.of(new FeatureFolder(), new BclFolder(), new LabelledProject());

    /** Whether a path looks like this layout. */
    boolean knows(Path path);

    /** Reads it; says in one sentence what is wrong with a file that is otherwise. */
    LabelledTracks read(Path path) throws IOException;

    /** Reads a path in whatever layout it is. */
    static LabelledTracks of(Path path) throws IOException {
        for (TrackSource source : ALL) {
            if (source.knows(path)) {
                return source.read(path);
            }
        }
        throw new IOException(
                path + " holds no labelled tracks: there is neither rows.csv, nor a file .ids, nor labels.csv");
    }
}
