package org.castlist.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The labelled sets that a benchmark is about. */
final class LabelledSets {

    @Option(
            names = "--data",
            arity = "1..*",
            required = true,
            paramLabel = "DIR",
            description = "Labelled sets, or folders of them; docs/how-to/benchmark-on-your-data.md has the layouts.")
    private List<Path> data = List.of();

    /** Reads them. */
    List<LabelledTracks> read() throws IOException {
        List<LabelledTracks> sets = new ArrayList<>();
        for (Path path : data) {
            sets.addAll(TrackSource.of(path));
        }
        return sets;
    }
}
