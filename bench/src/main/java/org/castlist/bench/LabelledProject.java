package org.castlist.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castlist.app.ModelShelf;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.evaluation.TrackLabels;
import org.castlist.pipeline.Watched;
import org.castlist.project.Project;
import org.castlist.tracks.CannotLinks;
import org.castlist.tracks.FaceTrack;

/**
 * One of our own projects with a file {@code labels.csv} (track, person) in its folder, so that a film that somebody
 * went through becomes a benchmark. Track ids are those of {@code cast.json}; the embeddings come from the project, as
 * {@code cast.json} has none. Tracks without a label are left out, and so are those that are too small, short or blurred to
 * be grouped at all: no method ever sees them.
 */
final class LabelledProject implements TrackSource {

    @Override
    public boolean knows(Path path) {
        return Project.exists(path) && Files.isRegularFile(path.resolve("labels.csv"));
    }

    @Override
    public List<LabelledTracks> read(Path folder) throws IOException {
        Map<String, String> labels =
                TrackLabels.read(folder.resolve("labels.csv")).people();
        try (Project project = Project.openExisting(folder)) {
            Watched watched = project.watching()
                    .watched()
                    .orElseThrow(() -> new IOException("the film of " + folder + " is not watched to its end"));
            return List.of(of(String.valueOf(folder.getFileName()), watched, labels, pictures(project)));
        }
    }

    /** The crops, where the project's embeddings are of the default network. */
    private static Optional<Pictures> pictures(Project project) throws IOException {
        return ModelShelf.behind(project).isPresent()
                ? Optional.of(Pictures.ofDefaultNetwork(project.crops()))
                : Optional.empty();
    }

    /** The tracks with a label that are good enough to be grouped. */
    private static LabelledTracks of(
            String name, Watched watched, Map<String, String> labels, Optional<Pictures> pictures) throws IOException {
        Map<String, FaceTrack> faces = new HashMap<>();
        watched.footage().tracks().forEach(track -> faces.put(track.id(), track));
        Set<String> unknown = new HashSet<>(labels.keySet());
        unknown.removeAll(faces.keySet());
        if (!unknown.isEmpty()) {
            throw new IOException(name + " has no track "
                    + unknown.stream().sorted().findFirst().orElseThrow());
        }
        List<TrackFeatures> tracks = new ArrayList<>();
        List<FaceTrack> seen = new ArrayList<>();
        List<String> people = new ArrayList<>();
        for (TrackFeatures features : watched.features()) {
            String person = labels.get(features.track());
            FaceTrack track = faces.get(features.track());
            if (person != null && track != null && track.unknown().isEmpty()) {
                tracks.add(features);
                seen.add(track);
                people.add(person);
            }
        }
        if (tracks.isEmpty()) {
            throw new IOException("no labelled track of " + name + " is good enough to be grouped");
        }
        return new LabelledTracks(name, tracks, people, CannotLinks.between(seen), pictures);
    }
}
