package org.castlist.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castlist.maps.MapPoint;
import org.castlist.people.Cast;
import org.castlist.people.Person;

/**
 * What the adaptation changed for a film: its tracks on a map without it and with it, and whose each was. Both clusterings
 * are told before any correction.
 *
 * <p>People without the adaptation go by the ids of those with it with whom they share most track time; whoever is nobody's
 * match is {@code former-1}, {@code former-2} and so on.
 *
 * @param tracks those that were clustered, in the order of the footage
 */
public record Comparison(List<ComparedTrack> tracks) {
    private static final String FORMER = "former-";

    public Comparison {
        tracks = List.copyOf(tracks);
    }

    /**
     * Compares two casts of the same tracks.
     *
     * @param before whose people have the ids of {@code after} where they match
     * @param mapBefore points by track
     * @param mapAfter points of the same tracks, in the order wanted
     */
    public static Comparison of(
            Cast before, Cast after, Map<String, MapPoint> mapBefore, Map<String, MapPoint> mapAfter) {
        Map<String, String> peopleAfter = new HashMap<>();
        after.people().forEach(person -> person.tracks().forEach(track -> peopleAfter.put(track, person.id())));
        Map<String, String> peopleBefore = new HashMap<>();
        int former = 0;
        for (Person person : before.people()) {
            String id = after.person(person.id()).isPresent() ? person.id() : FORMER + ++former;
            person.tracks().forEach(track -> peopleBefore.put(track, id));
        }
        List<ComparedTrack> compared = new ArrayList<>();
        mapAfter.forEach((track, at) -> compared.add(new ComparedTrack(
                track,
                new ComparedTrack.Placed(
                        Optional.ofNullable(mapBefore.get(track)).orElseThrow(),
                        Optional.ofNullable(peopleBefore.get(track))),
                new ComparedTrack.Placed(at, Optional.ofNullable(peopleAfter.get(track))))));
        return new Comparison(compared);
    }

    /** Whether somebody's id says that the adaptation left nobody like them. */
    public static boolean isFormer(String person) {
        return person.startsWith(FORMER);
    }

    /** How many people there were without the adaptation. */
    public int peopleBefore() {
        return (int) tracks.stream()
                .flatMap(track -> track.before().person().stream())
                .distinct()
                .count();
    }

    /** How many people there were with it. */
    public int peopleAfter() {
        return (int) tracks.stream()
                .flatMap(track -> track.after().person().stream())
                .distinct()
                .count();
    }

    /** The tracks that it gave to somebody else, took from somebody, or found whose they are. */
    public List<ComparedTrack> moved() {
        return tracks.stream().filter(ComparedTrack::moved).toList();
    }

    /** Whether the two maps are one, since the adaptation left every track where it was. */
    public boolean sameMap() {
        return tracks.stream()
                .allMatch(track -> track.before().at().equals(track.after().at()));
    }

    /** The whole in a sentence. */
    public String summary() {
        if (moved().isEmpty()) {
            return "nothing: the same " + peopleAfter() + " people without it";
        }
        return peopleBefore() + " people without it, " + peopleAfter() + " with it; " + moved().size() + " of "
                + tracks.size() + " tracks are somebody else's";
    }
}
