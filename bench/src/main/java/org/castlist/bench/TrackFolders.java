package org.castlist.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.castlist.app.ModelShelf;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.faces.FaceCrop;
import org.castlist.pipeline.Eyes;

/**
 * Pictures of tracks: {@code SET/VIDEO/TRACK/FRAME.jpg}, or {@code .png}, where FRAME is the number of the frame in the video, and
 * {@code SET/labels.csv} (video, track, person). Tracks of a video that share a number are cannot-links; tracks without a label are
 * left out. The default networks make the embeddings each time, in memory; see {@link FolderPictures} for sizes.
 */
final class TrackFolders implements TrackSource {
    private static final String HEADER = "video,track,person";

    @Override
    public boolean knows(Path path) {
        Path labels = path.resolve("labels.csv");
        try (Stream<String> lines = Files.isRegularFile(labels) ? Files.lines(labels) : Stream.of("")) {
            return lines.findFirst().filter(HEADER::equals).isPresent();
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    @Override
    public List<LabelledTracks> read(Path set) throws IOException {
        Map<String, Map<String, String>> labels = labels(set.resolve("labels.csv"));
        ModelShelf models = ModelShelf.of(List.of());
        FolderPictures pictures = new FolderPictures(set);
        List<LabelledTracks> videos = new ArrayList<>();
        try (ModelShelf.OpenEyes eyes = models.open()) {
            for (String name : labels.keySet()) {
                Video video = new Video(set, name, pictures, eyes.eyes());
                video.add(labels.get(name));
                videos.add(video.tracks(Pictures.ofDefaultNetwork(pictures)));
            }
        }
        return videos;
    }

    private static Map<String, Map<String, String>> labels(Path file) throws IOException {
        Map<String, Map<String, String>> videos = new TreeMap<>();
        for (String[] row : Csv.table(file, HEADER)) {
            Path track = file.resolveSibling(row[0]).resolve(row[1]);
            if (!Files.isDirectory(track)) {
                throw new IOException(file + " labels " + row[0] + "/" + row[1] + ", but there is no such folder");
            }
            if (videos.computeIfAbsent(row[0], none -> new TreeMap<>()).put(row[1], row[2]) != null) {
                throw new IOException(file + " labels track " + row[0] + "/" + row[1] + " twice");
            }
        }
        if (videos.isEmpty()) {
            throw new IOException(file + " labels no track");
        }
        return videos;
    }

    /** One video while it is read. */
    private static final class Video {
        private final Path set;
        private final String name;
        private final FolderPictures pictures;
        private final Eyes eyes;
        private final List<TrackFeatures> tracks = new ArrayList<>();
        private final List<String> people = new ArrayList<>();
        private final SharedFrames frames = new SharedFrames();
        private int faceless;

        private Video(Path set, String name, FolderPictures pictures, Eyes eyes) {
            this.set = set;
            this.name = name;
            this.pictures = pictures;
            this.eyes = eyes;
        }

        private void add(Map<String, String> labels) throws IOException {
            for (Map.Entry<String, String> label : labels.entrySet()) {
                List<FolderPictures.Seen> seen = look(label.getKey());
                if (!seen.isEmpty()) {
                    List<Embedding> embeddings =
                            seen.stream().map(FolderPictures.Seen::embedding).toList();
                    List<FaceCrop> crops =
                            seen.stream().map(FolderPictures.Seen::crop).toList();
                    crops.forEach(crop -> frames.add(tracks.size(), crop.time().ticks()));
                    tracks.add(new TrackFeatures(label.getKey(), embeddings, crops));
                    people.add(label.getValue());
                }
            }
        }

        private List<FolderPictures.Seen> look(String track) throws IOException {
            List<FolderPictures.Seen> all = new ArrayList<>();
            for (Map.Entry<Integer, Path> file :
                    files(set.resolve(name).resolve(track)).entrySet()) {
                Optional<FolderPictures.Seen> seen =
                        pictures.look(name + "/" + track + "/" + file.getValue().getFileName(), file.getKey(), eyes);
                seen.ifPresent(all::add);
                faceless += seen.isPresent() ? 0 : 1;
            }
            return all;
        }

        private static Map<Integer, Path> files(Path track) throws IOException {
            Map<Integer, Path> frames = new TreeMap<>();
            try (Stream<Path> files = Files.list(track)) {
                for (Path file : files.sorted().toList()) {
                    String[] name = String.valueOf(file.getFileName()).split("\\.", 2);
                    if (name.length != 2 || !name[0].matches("\\d{1,9}") || !name[1].matches("jpe?g|png")) {
                        throw new IOException(file + " must be called by the number of its frame, such as 000120.jpg");
                    }
                    if (frames.put(Integer.parseInt(name[0]), file) != null) {
                        throw new IOException(track + " has two pictures of frame " + name[0]);
                    }
                }
            }
            if (frames.isEmpty()) {
                throw new IOException(track + " holds no picture");
            }
            return frames;
        }

        private LabelledTracks tracks(Pictures behind) {
            if (faceless > 0) {
                System.err.println(set.getFileName() + "/" + name + ": the detector sees no face in " + faceless
                        + " pictures; they are left out");
            }
            return new LabelledTracks(
                    set.toAbsolutePath().normalize().getFileName() + "/" + name,
                    tracks,
                    people,
                    frames.cannotLinks(tracks.size()),
                    Optional.of(behind));
        }
    }
}
