package org.castlist.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.Footage;
import org.castlist.tracks.UnknownReason;
import org.castlist.video.Span;

/**
 * Who is in a film, and when: what the user sees. Every track of the footage belongs to exactly one person or is unknown
 * for a reason.
 *
 * @param footage shots and tracks
 * @param people with the most screen time first
 * @param unknown why a track belongs to nobody, by track id
 */
public record Cast(Footage footage, List<Person> people, Map<String, UnknownReason> unknown) {

    /** Two stretches of one person in one shot nearer than this, in seconds, are one appearance. */
    private static final double SAME_APPEARANCE = 1.0;

    public Cast {
        Map<String, FaceTrack> byId = byId(footage);
        Set<String> placed = new HashSet<>();
        for (Person person : people) {
            person.tracks().forEach(track -> place(track, byId, placed));
        }
        unknown.keySet().forEach(track -> place(track, byId, placed));
        if (placed.size() != byId.size()) {
            throw new IllegalArgumentException(
                    "every track must be placed, not " + placed.size() + " of " + byId.size());
        }
        Map<String, Integer> positions = positions(footage);
        people = people.stream()
                .map(person -> person.withTracks(inOrder(person.tracks(), positions)))
                .sorted(Comparator.comparingDouble((Person person) -> -screenTime(tracksOf(person, byId)))
                        .thenComparingInt(Person::number))
                .toList();
        unknown = Map.copyOf(unknown);
    }

    private static void place(String track, Map<String, FaceTrack> byId, Set<String> placed) {
        if (!byId.containsKey(track) || !placed.add(track)) {
            throw new IllegalArgumentException("track " + track + " must exist and be placed once");
        }
    }

    /** The person with this id. */
    public Optional<Person> person(String id) {
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    /** Those of these tracks that exist. */
    public List<String> ofThese(Collection<String> tracks) {
        return inOrder(tracks, positions(footage));
    }

    /** The cast with this person in the place of the one with the same id. */
    public Cast with(Person person) {
        List<Person> others = people.stream()
                .map(other -> other.id().equals(person.id()) ? person : other)
                .toList();
        return new Cast(footage, others, unknown);
    }

    /** The cast in which these tracks are this person's, who need not be known yet; people left without tracks are gone. */
    public Cast placing(Collection<String> tracks, String person) {
        if (tracks.isEmpty()) {
            return this;
        }
        List<String> all = new ArrayList<>(tracks);
        Person before = person(person).orElse(new Person(person, Optional.empty(), false, all));
        Set<String> placed = Set.copyOf(tracks);
        before.tracks().stream().filter(track -> !placed.contains(track)).forEach(all::add);
        List<Person> others = new ArrayList<>(peopleWithout(placed));
        others.removeIf(other -> other.id().equals(person));
        others.add(before.withTracks(all));
        Map<String, UnknownReason> stillUnknown = new HashMap<>(unknown);
        stillUnknown.keySet().removeAll(placed);
        return new Cast(footage, others, stillUnknown);
    }

    /** The cast in which these tracks belong to nobody; people left without tracks are gone. */
    public Cast puttingAside(Collection<String> tracks, UnknownReason reason) {
        Map<String, UnknownReason> more = new HashMap<>(unknown);
        tracks.forEach(track -> more.put(track, reason));
        return new Cast(footage, peopleWithout(Set.copyOf(tracks)), more);
    }

    /** The tracks of a person, in the order of the footage. */
    public List<FaceTrack> tracksOf(Person person) {
        return tracksOf(person, byId(footage));
    }

    /** Seconds that a person is on screen; two tracks at once count once. */
    public double screenTime(Person person) {
        return screenTime(tracksOf(person));
    }

    /** When a person is on screen, in order; an appearance never crosses a cut. */
    public List<Appearance> appearances(Person person) {
        List<Appearance> appearances = new ArrayList<>();
        for (FaceTrack track : byStart(tracksOf(person))) {
            Appearance last = appearances.isEmpty() ? null : appearances.get(appearances.size() - 1);
            if (last != null
                    && last.shot() == track.shot()
                    && track.start().seconds() - last.span().end().seconds() < SAME_APPEARANCE) {
                appearances.set(appearances.size() - 1, extended(last, track));
            } else {
                appearances.add(new Appearance(track.shot(), track.span(), List.of(track.id())));
            }
        }
        return appearances;
    }

    /** The unknown tracks of each reason, in the order of the reasons; reasons without tracks are absent. */
    public Map<UnknownReason, List<FaceTrack>> unknownBins() {
        Map<UnknownReason, List<FaceTrack>> bins = new LinkedHashMap<>();
        for (UnknownReason reason : UnknownReason.values()) {
            List<FaceTrack> tracks = footage.tracks().stream()
                    .filter(track -> unknown.get(track.id()) == reason)
                    .toList();
            if (!tracks.isEmpty()) {
                bins.put(reason, tracks);
            }
        }
        return bins;
    }

    private List<Person> peopleWithout(Set<String> tracks) {
        return people.stream()
                .flatMap(person -> {
                    List<String> left = person.tracks().stream()
                            .filter(track -> !tracks.contains(track))
                            .toList();
                    return left.isEmpty() ? Stream.empty() : Stream.of(person.withTracks(left));
                })
                .toList();
    }

    private static Appearance extended(Appearance last, FaceTrack track) {
        Span a = last.span();
        Span b = track.span();
        List<String> tracks = new ArrayList<>(last.tracks());
        tracks.add(track.id());
        return new Appearance(
                last.shot(), new Span(a.start(), a.end().isBefore(b.end()) ? b.end() : a.end()), List.copyOf(tracks));
    }

    private static double screenTime(List<FaceTrack> tracks) {
        double total = 0;
        double seenUntil = Double.NEGATIVE_INFINITY;
        for (FaceTrack track : byStart(tracks)) {
            double end = track.span().end().seconds();
            total += Math.max(0, end - Math.max(seenUntil, track.start().seconds()));
            seenUntil = Math.max(seenUntil, end);
        }
        return total;
    }

    private static List<FaceTrack> byStart(List<FaceTrack> tracks) {
        return tracks.stream().sorted(Comparator.comparing(FaceTrack::start)).toList();
    }

    /** Those of the tracks that have a position, by position. */
    private static List<String> inOrder(Collection<String> tracks, Map<String, Integer> positions) {
        return tracks.stream()
                .filter(positions::containsKey)
                .distinct()
                .sorted(Comparator.comparing(positions::get))
                .toList();
    }

    private static Map<String, Integer> positions(Footage footage) {
        Map<String, Integer> positions = new HashMap<>();
        footage.tracks().forEach(track -> positions.put(track.id(), positions.size()));
        return positions;
    }

    private static List<FaceTrack> tracksOf(Person person, Map<String, FaceTrack> byId) {
        return person.tracks().stream().map(byId::get).toList();
    }

    private static Map<String, FaceTrack> byId(Footage footage) {
        return footage.tracks().stream()
                .collect(Collectors.toMap(FaceTrack::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }
}
