package org.castlist.people;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What corrections speak of: people and tracks that must be there when a reviewer names them. */
final class Told {
    private Told() {}

    /** The person with this id, who must be there. */
    static Person present(Cast cast, String person) {
        return cast.person(person)
                .orElseThrow(() -> new IllegalArgumentException("there is no person " + person + " in this cast"));
    }

    /** Refuses tracks that are not there. */
    static void existing(Cast cast, List<String> tracks) {
        Set<String> missing = new LinkedHashSet<>(tracks);
        cast.ofThese(tracks).forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("there is no track " + String.join(", ", missing) + " in this film");
        }
    }

    /** The tracks without repeats, at least one. */
    static List<String> some(List<String> tracks) {
        if (tracks.isEmpty()) {
            throw new IllegalArgumentException("a correction of tracks must name a track");
        }
        return tracks.stream().distinct().toList();
    }

    static void requireDisjoint(List<String> these, List<String> those) {
        if (!Collections.disjoint(these, those)) {
            throw new IllegalArgumentException("no track can be on both sides of " + these + " and " + those);
        }
    }

    /** The present ids of the tracks; empty when none was found again. */
    static Optional<List<String>> ifAny(List<String> tracks, Map<String, String> found) {
        List<String> left = tracks.stream()
                .flatMap(track -> Optional.ofNullable(found.get(track)).stream())
                .distinct()
                .toList();
        return Optional.of(left).filter(some -> !some.isEmpty());
    }
}
