package org.castlist.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.UnknownReason;

/**
 * What reviewers know about tracks, as far as a clustering must respect it. It never contradicts itself, nor what the
 * reviewer sees: tracks are bound together only within a person and kept apart only across people.
 *
 * @param together disjoint sets of tracks, each of one person
 * @param apart tracks that show two people
 * @param notFaces tracks that show no face
 * @param confirmed the tracks that a reviewer gave to people, and one track of everybody else who is named or hidden. They
 *     show somebody, however unclear, and those of two people are kept apart, since a reviewer saw them and let them be two
 */
public record Constraints(List<Set<String>> together, List<Apart> apart, Set<String> notFaces, Set<String> confirmed) {
    /** Nothing known. */
    public static final Constraints NONE = new Constraints(List.of(), List.of(), Set.of(), Set.of());

    /**
     * None of these tracks shows somebody whom one of those shows.
     *
     * @param said whether a reviewer said so, and did not just let two people be two
     */
    public record Apart(Set<String> these, Set<String> those, boolean said) {
        public Apart {
            these = Set.copyOf(these);
            those = Set.copyOf(those);
        }

        /** As a reviewer said. */
        public Apart(Set<String> these, Set<String> those) {
            this(these, those, true);
        }
    }

    public Constraints {
        together = together.stream().map(Set::copyOf).toList();
        apart = List.copyOf(apart);
        notFaces = Set.copyOf(notFaces);
        confirmed = Set.copyOf(confirmed);
    }

    /**
     * @param cast what the reviewer sees
     * @param evidence of the corrections in force
     * @param found the present id of each track in the evidence; tracks that were lost are absent
     */
    static Constraints of(Cast cast, List<Evidence> evidence, Map<Anchor, String> found) {
        Map<String, String> personOf = personOf(cast);
        Map<String, Set<String>> groups = new LinkedHashMap<>(); // by track; all tracks of a group share one set
        List<Apart> apart = new ArrayList<>();
        for (Evidence one : evidence) {
            if (one.confirms()) {
                byPerson(Stream.concat(one.tracks().stream(), one.together().stream()), found, personOf)
                        .values()
                        .forEach(tracks -> bind(tracks, groups));
            }
            apart.addAll(keptApart(byOwner(one.tracks(), found, personOf), byOwner(one.apart(), found, personOf)));
        }
        List<Set<String>> confirmed = confirmed(cast, groups.keySet());
        apart.addAll(eachFromEachOther(confirmed));
        Set<String> notFaces = cast.unknown().entrySet().stream()
                .filter(track -> track.getValue() == UnknownReason.NOT_A_FACE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Constraints(
                groups.values().stream().distinct().toList(),
                apart,
                notFaces,
                confirmed.stream().flatMap(Set::stream).collect(Collectors.toSet()));
    }

    /** By person: the tracks that a reviewer gave them, or else the longest track of whoever is named or hidden. */
    private static List<Set<String>> confirmed(Cast cast, Set<String> given) {
        List<Set<String>> confirmed = new ArrayList<>();
        for (Person person : cast.people()) {
            Set<String> tracks =
                    person.tracks().stream().filter(given::contains).collect(Collectors.toSet());
            if (tracks.isEmpty() && (person.name().isPresent() || person.hidden())) {
                cast.tracksOf(person).stream()
                        .max(Comparator.comparingDouble(FaceTrack::seconds))
                        .ifPresent(longest -> tracks.add(longest.id()));
            }
            if (!tracks.isEmpty()) {
                confirmed.add(tracks);
            }
        }
        return confirmed;
    }

    private static List<Apart> eachFromEachOther(List<Set<String>> people) {
        List<Apart> apart = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            for (int j = i + 1; j < people.size(); j++) {
                apart.add(new Apart(people.get(i), people.get(j), false));
            }
        }
        return apart;
    }

    private static Map<String, String> personOf(Cast cast) {
        Map<String, String> personOf = new HashMap<>();
        cast.people().forEach(person -> person.tracks().forEach(track -> personOf.put(track, person.id())));
        return personOf;
    }

    /** The tracks that belong to somebody, by person. */
    private static Map<String, Set<String>> byPerson(
            Stream<Anchor> anchors, Map<Anchor, String> found, Map<String, String> personOf) {
        return anchors.filter(found::containsKey)
                .map(found::get)
                .filter(personOf::containsKey)
                .collect(Collectors.groupingBy(personOf::get, LinkedHashMap::new, Collectors.toSet()));
    }

    /** The tracks by whoever they belong to; each that belongs to nobody is on its own. */
    private static Map<String, Set<String>> byOwner(
            List<Anchor> anchors, Map<Anchor, String> found, Map<String, String> personOf) {
        return anchors.stream()
                .filter(found::containsKey)
                .map(found::get)
                .collect(Collectors.groupingBy(
                        track -> personOf.getOrDefault(track, track), LinkedHashMap::new, Collectors.toSet()));
    }

    private static void bind(Set<String> tracks, Map<String, Set<String>> groups) {
        Set<String> union = new LinkedHashSet<>(tracks);
        tracks.forEach(track -> union.addAll(groups.getOrDefault(track, Set.of())));
        union.forEach(track -> groups.put(track, union));
    }

    private static List<Apart> keptApart(Map<String, Set<String>> moved, Map<String, Set<String>> leftBehind) {
        List<Apart> apart = new ArrayList<>();
        moved.forEach((person, these) -> leftBehind.forEach((other, those) -> {
            if (!other.equals(person)) {
                apart.add(new Apart(these, those));
            }
        }));
        return apart;
    }
}
