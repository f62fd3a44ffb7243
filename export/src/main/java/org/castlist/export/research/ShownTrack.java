package org.castlist.export.research;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castlist.export.document.CastDocument;
import org.castlist.people.Person;
import org.castlist.tracks.FaceTrack;

/**
 * A track that an export may tell of.
 *
 * @param number its place among all tracks of the film, from 1; the same whoever is hidden
 * @param person whose it is; empty for an unknown one
 */
record ShownTrack(int number, FaceTrack track, Optional<Person> person) {

    /** All but those of hidden people, in the order of the footage. */
    static List<ShownTrack> of(CastDocument document) {
        Map<String, Person> owners = new HashMap<>();
        Set<String> hidden = new HashSet<>();
        for (Person person : document.cast().people()) {
            for (String track : person.tracks()) {
                owners.put(track, person);
                if (person.hidden()) {
                    hidden.add(track);
                }
            }
        }
        List<ShownTrack> shown = new ArrayList<>();
        int number = 0;
        for (FaceTrack track : document.footage().tracks()) {
            number++;
            if (!hidden.contains(track.id())) {
                shown.add(new ShownTrack(number, track, Optional.ofNullable(owners.get(track.id()))));
            }
        }
        return shown;
    }

    /** Only those of people. */
    static List<ShownTrack> ofPeople(CastDocument document) {
        return of(document).stream().filter(track -> track.person().isPresent()).toList();
    }
}
