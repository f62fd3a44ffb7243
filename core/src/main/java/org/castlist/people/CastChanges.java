package org.castlist.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.castlist.tracks.FaceTrack;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two casts of one film.
 *
 * @param moved the tracks that belong to somebody else, in the order of the footage
 * @param came ids of the people who were not there before
 * @param gone ids of the people who are not there any more
 */
public record CastChanges(List<Moved> moved, Set<String> came, Set<String> gone) {

    /**
     * A track that belongs to somebody else.
     *
     * @param from whose it was, null for nobody's
     * @param to whose it is, null for nobody's
     */
    public record Moved(
            String track, @Nullable String from, @Nullable String to) {}

    public CastChanges {
        moved = List.copyOf(moved);
        came = Set.copyOf(came);
        gone = Set.copyOf(gone);
    }

    /** Compares two casts of the same tracks. */
    public static CastChanges between(Cast before, Cast after) {
        Map<String, String> owners = owners(before);
        Map<String, String> present = owners(after);
        List<Moved> moved = new ArrayList<>();
        for (FaceTrack track : after.footage().tracks()) {
            String from = owners.get(track.id());
            String to = present.get(track.id());
            if (!Objects.equals(from, to)) {
                moved.add(new Moved(track.id(), from, to));
            }
        }
        return new CastChanges(moved, without(after, before), without(before, after));
    }

    /** One sentence. */
    public String summary() {
        if (moved.isEmpty()) {
            return "nothing changed";
        }
        return (moved.size() == 1 ? "1 track belongs" : moved.size() + " tracks belong") + " to somebody else now; "
                + count(came.size()) + " new, " + count(gone.size()) + " gone";
    }

    private static String count(int people) {
        return people == 1 ? "1 person" : people + " people";
    }

    private static Set<String> without(Cast these, Cast those) {
        Set<String> ids = new HashSet<>();
        these.people().forEach(person -> ids.add(person.id()));
        those.people().forEach(person -> ids.remove(person.id()));
        return ids;
    }

    private static Map<String, String> owners(Cast cast) {
        Map<String, String> owners = new HashMap<>();
        cast.people().forEach(person -> person.tracks().forEach(track -> owners.put(track, person.id())));
        return owners;
    }
}
