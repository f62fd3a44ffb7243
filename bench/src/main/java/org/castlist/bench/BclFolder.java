package org.castlist.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;

/**
 * The folder {@code data} of Ball Cluster Learning's release, as its own evaluation reads it: for each video
 * {@code ids/VIDEO.ids}, whose first line is {@code CVHCI_TRACKLABELS_V1} and whose others are a track's number and its person's
 * name, and {@code features/VIDEO/TRACK.npy} with F x D numbers of one track. Labelled tracks without features are left out, as
 * there. When tracks are on screen is not part of it, so that there are no cannot-links.
 */
final class BclFolder implements TrackSource {
    private static final String HEADER = "CVHCI_TRACKLABELS_V1";

    @Override
    public boolean knows(Path path) {
        try {
            return !labels(path).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public List<LabelledTracks> read(Path folder) throws IOException {
        List<LabelledTracks> videos = new ArrayList<>();
        for (Path file : labels(folder)) {
            videos.add(video(folder, file));
        }
        return videos;
    }

    private static LabelledTracks video(Path folder, Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).replaceAll("\\.ids$", "");
        Map<Integer, String> names = names(file);
        List<TrackFeatures> tracks = new ArrayList<>();
        List<String> people = new ArrayList<>();
        for (Map.Entry<Integer, Path> track :
                features(folder.resolve("features").resolve(name)).entrySet()) {
            String person = names.get(track.getKey());
            if (person == null) {
                throw new IOException(file + " has no label for " + track.getValue());
            }
            Npy frames = Npy.read(track.getValue());
            tracks.add(new TrackFeatures(
                    "t-" + track.getKey(),
                    IntStream.range(0, frames.rows())
                            .mapToObj(frame -> new Embedding(frames.row(frame)))
                            .toList(),
                    List.of()));
            people.add(person);
        }
        return new LabelledTracks(name, tracks, people, CannotLinks.none(tracks.size()));
    }

    private static List<Path> labels(Path folder) throws IOException {
        Path ids = folder.resolve("ids");
        return Files.isDirectory(ids) ? filesIn(ids, ".ids") : List.of();
    }

    private static Map<Integer, Path> features(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder + " with a file TRACK.npy for each track");
        }
        Map<Integer, Path> tracks = new TreeMap<>();
        for (Path file : filesIn(folder, ".npy")) {
            tracks.put(Csv.number(file, String.valueOf(file.getFileName()).replaceAll("\\.npy$", "")), file);
        }
        if (tracks.isEmpty()) {
            throw new IOException(folder + " holds no file TRACK.npy");
        }
        return tracks;
    }

    private static List<Path> filesIn(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Map<Integer, String> names(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
            throw new IOException(file + " must begin with " + HEADER);
        }
        Map<Integer, String> names = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] words = line.strip().split("\\s+", 2);
            if (words.length != 2) {
                throw new IOException(file + " must have a track and a name in each line, not: " + line);
            }
            if (names.put(Csv.number(file, words[0]), words[1]) != null) {
                throw new IOException(file + " labels track " + words[0] + " twice");
            }
        }
        return names;
    }
}
