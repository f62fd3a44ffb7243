package org.castlist.people;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.castlist.tracks.FaceTrack;

/**
 * The tracks that a correction speaks of, as they were when a reviewer made it. From them it is understood again after the
 * film was analysed anew.
 *
 * @param tracks those that it names
 * @param together those that are the same person as the named ones, according to it
 * @param apart those that are not, according to it
 * @param confirms whether the named tracks of a person are known by it to be that person's
 */
public record Evidence(List<Anchor> tracks, List<Anchor> together, List<Anchor> apart, boolean confirms) {
    /** That of a correction which speaks of no tracks. */
    public static final Evidence NONE = new Evidence(List.of(), List.of(), List.of());

    public Evidence {
        tracks = List.copyOf(tracks);
        together = List.copyOf(together);
        apart = List.copyOf(apart);
    }

    /** That of a correction which says who its tracks are. */
    public Evidence(List<Anchor> tracks, List<Anchor> together, List<Anchor> apart) {
        this(tracks, together, apart, true);
    }

    /** That of a correction which says at most who its tracks are not. */
    static Evidence apart(List<Anchor> tracks, List<Anchor> apart) {
        return new Evidence(tracks, List.of(), apart, false);
    }

    /** All anchors. */
    public Stream<Anchor> all() {
        return Stream.of(tracks, together, apart).flatMap(List::stream);
    }

    /** Whether a correction with this evidence tells a clustering method anything. */
    public boolean constrains() {
        return confirms ? !tracks.isEmpty() || !together.isEmpty() : !apart.isEmpty();
    }

    static List<Anchor> anchors(Cast cast, Collection<String> tracks) {
        return anchors(cast, Set.copyOf(tracks)::contains);
    }

    static List<Anchor> anchors(Cast cast, Predicate<String> wanted) {
        return cast.footage().tracks().stream()
                .filter((FaceTrack track) -> wanted.test(track.id()))
                .map(Anchor::of)
                .toList();
    }
}
