package org.castlist.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;

/**
 * A folder in the layout of Ball Cluster Learning: one file {@code NAME.ids} whose first line is {@code CVHCI_TRACKLABELS_V1} and
 * whose others are a track's number and its person's name, and beside it {@code NAME.npy}, or
 * {@code NAME.npz} with a table {@code features}, one row a track in the order of these lines. The features' file and its order are our
 * assumption; cannot-links are not part of the layout.
 */
final class BclFolder implements TrackSource {
    private static final String HEADER = "CVHCI_TRACKLABELS_V1";

    @Override
    public boolean knows(Path path) {
        try {
            return Files.isDirectory(path) && !labels(path).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public LabelledTracks read(Path folder) throws IOException {
        List<Path> files = labels(folder);
        if (files.size() != 1) {
            throw new IOException(folder + " must have one file .ids, not " + files.size());
        }
        Path file = files.get(0);
        String name = String.valueOf(file.getFileName()).replaceAll("\\.ids$", "");
        List<String[]> lines = lines(file);
        Path archive = folder.resolve(name + ".npz");
        Npy features = Files.exists(archive) ? Npy.read(archive, "features") : Npy.read(folder.resolve(name + ".npy"));
        if (features.rows() != lines.size()) {
            throw new IOException(
                    file + " labels " + lines.size() + " tracks, but there are features of " + features.rows());
        }
        List<TrackFeatures> tracks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<Embedding> one = List.of(new Embedding(features.row(i)));
            tracks.add(new TrackFeatures("t-" + lines.get(i)[0], one, List.of()));
        }
        List<String> people = lines.stream().map(line -> line[1]).toList();
        return new LabelledTracks(name, tracks, people, CannotLinks.none(tracks.size()));
    }

    private static List<Path> labels(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".ids"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String[]> lines(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
            throw new IOException(file + " must begin with " + HEADER);
        }
        List<String[]> labels = new ArrayList<>();
        Set<Integer> tracks = new HashSet<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] words = line.strip().split("\\s+", 2);
            if (words.length != 2) {
                throw new IOException(file + " must have a track and a name in each line, not: " + line);
            }
            if (!tracks.add(Csv.number(file, words[0]))) {
                throw new IOException(file + " labels track " + words[0] + " twice");
            }
            labels.add(words);
        }
        return labels;
    }
}
