package org.castlist.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;

/**
 * Embeddings of labelled face tracks, from a folder with {@code embeddings.npy}, or {@code embeddings.npz} with a table
 * {@code embeddings} (one row a crop), {@code rows.csv}
 * (row, track, person, frame) and {@code cannot-links.csv} (pairs of tracks on screen at once). Tracks come in the order of
 * their numbers.
 */
final class FeatureFolder implements TrackSource {

    @Override
    public boolean knows(Path path) {
        return Files.isRegularFile(path.resolve("rows.csv"));
    }

    @Override
    public List<LabelledTracks> read(Path folder) throws IOException {
        Path archive = folder.resolve("embeddings.npz");
        Npy embeddings =
                Files.exists(archive) ? Npy.read(archive, "embeddings") : Npy.read(folder.resolve("embeddings.npy"));
        Map<Integer, List<Embedding>> crops = new TreeMap<>();
        Map<Integer, String> people = new TreeMap<>();
        Path rows = folder.resolve("rows.csv");
        for (String[] row : Csv.table(rows, "row,track,person,frame")) {
            int number = Csv.number(rows, row[0]);
            int track = Csv.number(rows, row[1]);
            if (number >= embeddings.rows()) {
                throw new IOException(rows + " names row " + number + " of " + embeddings.rows());
            }
            crops.computeIfAbsent(track, any -> new ArrayList<>()).add(new Embedding(embeddings.row(number)));
            String before = people.putIfAbsent(track, row[2]);
            if (before != null && !before.equals(row[2])) {
                throw new IOException(rows + " gives track " + track + " to " + before + " and to " + row[2]);
            }
        }
        List<TrackFeatures> tracks = new ArrayList<>();
        crops.forEach((track, list) -> tracks.add(new TrackFeatures("t-" + track, list, List.of())));
        return List.of(new LabelledTracks(
                String.valueOf(folder.getFileName()),
                tracks,
                List.copyOf(people.values()),
                cannotLinks(folder.resolve("cannot-links.csv"), List.copyOf(crops.keySet()))));
    }

    private static CannotLinks cannotLinks(Path file, List<Integer> tracks) throws IOException {
        List<int[]> pairs = new ArrayList<>();
        for (String[] row : Csv.table(file, "track_a,track_b")) {
            int a = tracks.indexOf(Csv.number(file, row[0]));
            int b = tracks.indexOf(Csv.number(file, row[1]));
            if (a < 0 || b < 0) {
                throw new IOException(file + " names a track without rows in " + row[0] + "," + row[1]);
            }
            pairs.add(new int[] {a, b});
        }
        return CannotLinks.of(tracks.size(), pairs);
    }
}
