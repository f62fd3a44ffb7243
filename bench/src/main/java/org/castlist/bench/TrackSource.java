package org.castlist.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads labelled tracks from one layout of files. */
interface TrackSource {

    /** Every layout that can be read. */
    List<TrackSource> ALL =
            List.of(new FeatureFolder(), new BclFolder(), new SsiamFile(), new TrackFolders(), new LabelledProject());

    /** Whether a path looks like this layout. */
    boolean knows(Path path);

    /** Reads it, a set for each video; says in one sentence what is wrong with a file that is otherwise. */
    List<LabelledTracks> read(Path path) throws IOException;

    /** Reads a path in whatever layout it is: one of them, or a folder with such files and folders in it. */
    static List<LabelledTracks> of(Path path) throws IOException {
        Optional<TrackSource> itself = knowing(path);
        if (itself.isPresent()) {
            return itself.get().read(path);
        }
        List<LabelledTracks> sets = new ArrayList<>();
        for (Path inside : Files.isDirectory(path) ? contents(path) : List.<Path>of()) {
            Optional<TrackSource> source = knowing(inside);
            if (source.isPresent()) {
                sets.addAll(source.get().read(inside));
            }
        }
        if (sets.isEmpty()) {
            throw new IOException(
                    path + " holds no labelled tracks: there is neither rows.csv, nor a file .ids, nor a file"
                            + " _features_NET.mat, nor labels.csv");
        }
        return sets;
    }

    private static Optional<TrackSource> knowing(Path path) {
        return ALL.stream().filter(source -> source.knows(path)).findFirst();
    }

    private static List<Path> contents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
