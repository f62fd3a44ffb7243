package org.castlist.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        people = people.stream()
                .map(person -> person.withTracks(inOrder(person.tracks(), footage)))
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

    private static List<String> inOrder(List<String> tracks, Footage footage) {
        Set<String> wanted = Set.copyOf(tracks);
        return footage.tracks().stream()
                .map(FaceTrack::id)
                .filter(wanted::contains)
                .toList();
    }

    private static List<FaceTrack> tracksOf(Person person, Map<String, FaceTrack> byId) {
        return person.tracks().stream().map(byId::get).toList();
    }

    private static Map<String, FaceTrack> byId(Footage footage) {
        return footage.tracks().stream()
                .collect(Collectors.toMap(FaceTrack::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }
}
