package org.castlist.review.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castlist.faces.FaceCrop;
import org.castlist.people.Cast;
import org.castlist.people.Person;
import org.castlist.project.Project;
import org.castlist.tracks.FaceTrack;

/**
 * Where the pictures of a film's people lie.
 *
 * @param stamp of the project when it was read
 * @param pictures of each person, the one to show first, by id
 */
record Album(String stamp, Map<String, List<Path>> pictures) {
    private static final int MOST = 6;

    static Album of(Project project, String stamp) throws IOException {
        Map<String, List<Path>> pictures = new HashMap<>();
        Cast cast = project.people()
                .cast()
                .orElseThrow(() -> new IOException("the film of " + project.folder()
                        + " is not analysed to its end; run 'castlist analyze' on it again"));
        for (Person person : cast.people()) {
            pictures.put(person.id(), pictures(person, cast.tracksOf(person), project.folder()));
        }
        return new Album(stamp, pictures);
    }

    /** The best of the track that a reviewer chose, then those of the clearest tracks; then what else there is of these. */
    private static List<Path> pictures(Person person, List<FaceTrack> tracks, Path folder) {
        List<FaceTrack> clearest = tracks.stream()
                .filter(track -> !track.crops().isEmpty())
                .sorted(Comparator.comparing(
                                (FaceTrack track) -> !person.portrait().equals(Optional.of(track.id())))
                        .thenComparingDouble(
                                track -> -track.crops().get(0).quality().norm()))
                .toList();
        List<FaceCrop> crops = new ArrayList<>();
        for (int place = 0; place < MOST && crops.size() < MOST; place++) {
            for (FaceTrack track : clearest) {
                if (place < track.crops().size() && crops.size() < MOST) {
                    crops.add(track.crops().get(place));
                }
            }
        }
        return crops.stream().map(crop -> folder.resolve(crop.file())).toList();
    }

    /** How many pictures there are of a person. */
    int count(String person) {
        return pictures.getOrDefault(person, List.of()).size();
    }

    /** One of them, if it is there. */
    Optional<Path> picture(String person, int place) {
        return pictures.getOrDefault(person, List.of()).stream()
                .skip(place)
                .findFirst()
                .filter(Files::isRegularFile);
    }
}
