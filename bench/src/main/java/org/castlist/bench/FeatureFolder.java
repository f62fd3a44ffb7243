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
 * Embeddings of labelled face tracks, from a folder with {@code embeddings.npy} (float32, one row a crop), {@code rows.csv}
 * (row, track, person, frame) and {@code cannot-links.csv} (pairs of tracks on screen at once).
 *
 * @param name of the folder
 * @param tracks T tracks
 * @param people the label of each
 * @param cannotLinks among them
 */
public record FeatureFolder(String name, List<TrackFeatures> tracks, List<String> people, CannotLinks cannotLinks) {

    public FeatureFolder {
        tracks = List.copyOf(tracks);
        people = List.copyOf(people);
    }

    /** Reads a folder; tracks come in the order of their numbers. */
    public static FeatureFolder read(Path folder) throws IOException {
        Npy embeddings = Npy.read(folder.resolve("embeddings.npy"));
        Map<Integer, List<Embedding>> crops = new TreeMap<>();
        Map<Integer, String> people = new TreeMap<>();
        Path rows = folder.resolve("rows.csv");
        for (String[] row : table(rows, "row,track,person,frame")) {
            int number = number(rows, row[0]);
            int track = number(rows, row[1]);
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
        return new FeatureFolder(
                String.valueOf(folder.getFileName()),
                tracks,
                List.copyOf(people.values()),
                cannotLinks(folder.resolve("cannot-links.csv"), List.copyOf(crops.keySet())));
    }

    /** Only some of the tracks. */
    public FeatureFolder only(List<Integer> chosen) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (cannotLinks.contains(chosen.get(i), chosen.get(j))) {
                    pairs.add(new int[] {i, j});
                }
            }
        }
        return new FeatureFolder(
                name,
                chosen.stream().map(tracks::get).toList(),
                chosen.stream().map(people::get).toList(),
                CannotLinks.of(chosen.size(), pairs));
    }

    private static CannotLinks cannotLinks(Path file, List<Integer> tracks) throws IOException {
        List<int[]> pairs = new ArrayList<>();
        for (String[] row : table(file, "track_a,track_b")) {
            int a = tracks.indexOf(number(file, row[0]));
            int b = tracks.indexOf(number(file, row[1]));
            if (a < 0 || b < 0) {
                throw new IOException(file + " names a track without rows in " + row[0] + "," + row[1]);
            }
            pairs.add(new int[] {a, b});
        }
        return CannotLinks.of(tracks.size(), pairs);
    }

    private static List<String[]> table(Path file, String header) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.get(0).equals(header)) {
            throw new IOException(file + " must begin with " + header);
        }
        int columns = header.split(",", -1).length;
        List<String[]> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (cells.length != columns) {
                throw new IOException(file + " must have " + columns + " columns, not: " + line);
            }
            rows.add(cells);
        }
        return rows;
    }

    private static int number(Path file, String cell) throws IOException {
        try {
            return Integer.parseUnsignedInt(cell);
        } catch (NumberFormatException e) {
            throw new IOException(file + " must hold a whole number, not: " + cell, e);
        }
    }
}
