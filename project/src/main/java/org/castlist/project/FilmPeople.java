package org.castlist.project;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.library.BestCrops;
import org.castlist.library.FilmPerson;
import org.castlist.library.LibraryPerson;
import org.castlist.people.Anchor;
import org.castlist.people.Cast;
import org.castlist.people.Person;
import org.castlist.people.TrackFinder;
import org.castlist.pipeline.Watched;
import org.castlist.tracks.FaceTrack;

/**
 * What a library takes from a project: the people of its film who can be compared. Hidden people are left out.
 *
 * @param network what made the embeddings; those of two networks cannot be compared
 * @param people with embeddings
 * @param anchors the middle of the longest track of each, by id
 * @param cast to find people of an earlier analysis again
 */
public record FilmPeople(String network, List<LibraryPerson> people, Map<String, Anchor> anchors, Cast cast) {
    private static final String MODEL = "model ";

    public FilmPeople {
        people = List.copyOf(people);
        anchors = Map.copyOf(anchors);
    }

    /**
     * Reads them; empty while the film is not analysed to its end.
     *
     * @param film what it is called in the library
     */
    public static Optional<FilmPeople> of(String film, Project project, BestCrops crops) throws IOException {
        Optional<Cast> cast = project.people().cast();
        Optional<Watched> watched = cast.isPresent() ? project.watching().watched() : Optional.empty();
        if (cast.isEmpty() || watched.isEmpty()) {
            return Optional.empty();
        }
        Map<String, TrackFeatures> features = new HashMap<>();
        watched.get().features().forEach(track -> features.put(track.track(), track));
        List<LibraryPerson> people = new ArrayList<>();
        Map<String, Anchor> anchors = new HashMap<>();
        for (Person person : cast.get().people()) {
            Optional<Embedding> face = crops.face(person.tracks().stream()
                    .flatMap(track -> Optional.ofNullable(features.get(track)).stream())
                    .toList());
            if (face.isPresent() && !person.hidden()) {
                people.add(new LibraryPerson(
                        new FilmPerson(film, person.id()),
                        person.name(),
                        cast.get().screenTime(person),
                        face.get()));
                anchors.put(person.id(), anchor(cast.get(), person));
            }
        }
        return Optional.of(new FilmPeople(network(project), people, anchors, cast.get()));
    }

    private static Anchor anchor(Cast cast, Person person) {
        return cast.tracksOf(person).stream()
                .max(Comparator.comparingDouble(FaceTrack::seconds))
                .map(Anchor::of)
                .orElseThrow();
    }

    /** The last of the models on record, which is the embedder. */
    private static String network(Project project) throws IOException {
        return project.provenance().notes().stream()
                .filter(note -> note.title().startsWith(MODEL))
                .reduce((first, second) -> second)
                .map(note -> note.title().substring(MODEL.length()) + ", "
                        + note.text().replaceAll(";.*", ""))
                .orElse("unknown");
    }

    /** The anchor of a person, as text. */
    String anchorOf(LibraryPerson person) {
        return Optional.ofNullable(anchors.get(person.id().person()))
                .map(ProjectJson::text)
                .orElseThrow();
    }

    /** Who of these people has the track of an earlier person. */
    Optional<String> successor(Anchor earlier) {
        return new TrackFinder(cast.footage())
                .find(earlier)
                .flatMap(track -> people.stream()
                        .map(person -> person.id().person())
                        .filter(id -> cast.person(id)
                                .map(person -> person.tracks().contains(track))
                                .orElse(false))
                        .findFirst());
    }
}
