package org.castlist.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.Footage;
import org.castlist.tracks.UnknownReason;

/**
 * The people that one clustering found, before corrections, in a form that outlives the tracks.
 *
 * @param people the tracks of each person, by the person's id; those with the most screen time first
 * @param heeded sequences of the corrections that the clustering was bound by
 */
public record FoundPeople(Map<String, List<Anchor>> people, Set<Long> heeded) {
    /** Before the first clustering. */
    public static final FoundPeople NONE = new FoundPeople(Map.of(), Set.of());

    public FoundPeople {
        Map<String, List<Anchor>> copy = new LinkedHashMap<>();
        people.forEach((id, tracks) -> copy.put(id, List.copyOf(tracks)));
        people = Collections.unmodifiableMap(copy);
        heeded = Set.copyOf(heeded);
    }

    /** The people of a cast that no correction was applied to. */
    public static FoundPeople of(Cast base, Set<Long> heeded) {
        Map<String, List<Anchor>> people = new LinkedHashMap<>();
        for (Person person : base.people()) {
            people.put(
                    person.id(), base.tracksOf(person).stream().map(Anchor::of).toList());
        }
        return new FoundPeople(people, heeded);
    }

    /** Whether every correction that it was bound by is still in force, so that it may be built upon. */
    public boolean stands(CorrectionLog log) {
        Set<Long> inForce = new HashSet<>();
        log.inForce().forEach(made -> inForce.add(made.sequence()));
        return inForce.containsAll(heeded);
    }

    /** The same people in the tracks of a footage; tracks that show none of them are unknown. */
    Cast in(Footage footage, TrackFinder finder) {
        Set<String> free = new HashSet<>();
        footage.tracks().forEach(track -> free.add(track.id()));
        List<Person> found = new ArrayList<>();
        people.forEach((id, anchors) -> {
            List<String> tracks = anchors.stream()
                    .map(finder::find)
                    .flatMap(Optional::stream)
                    .filter(free::remove)
                    .toList();
            if (!tracks.isEmpty()) {
                found.add(new Person(id, Optional.empty(), false, tracks));
            }
        });
        Map<String, UnknownReason> unknown = new HashMap<>();
        for (FaceTrack track : footage.tracks()) {
            if (free.contains(track.id())) {
                unknown.put(track.id(), track.unknown().orElse(UnknownReason.NO_CLEAR_FACE));
            }
        }
        return new Cast(footage, found, unknown);
    }
}
