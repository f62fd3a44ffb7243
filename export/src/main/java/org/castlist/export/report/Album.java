package org.castlist.export.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castlist.faces.FaceCrop;
import org.castlist.people.Cast;
import org.castlist.people.Person;
import org.castlist.tracks.FaceTrack;

/**
 * The pictures that a report shows: as many as its size allows. Every track gets its best picture before any gets a second
 * one; within a round, people come before the unknown and long tracks before short ones.
 *
 * @param files the pictures' files, in the order of the album
 * @param byTrack for each track with a picture, its places in {@code files}, best first
 * @param kept how many pictures there are in all
 */
record Album(List<String> files, Map<String, List<Integer>> byTrack, long kept) {

    /** Chooses at most so many pictures. */
    static Album of(Cast cast, int most) {
        List<FaceTrack> tracks = mostImportantFirst(cast);
        List<String> files = new ArrayList<>();
        Map<String, List<Integer>> byTrack = new HashMap<>();
        int rounds =
                tracks.stream().mapToInt(track -> track.crops().size()).max().orElse(0);
        for (int round = 0; round < rounds; round++) {
            for (FaceTrack track : tracks) {
                if (round < track.crops().size() && files.size() < most) {
                    byTrack.computeIfAbsent(track.id(), id -> new ArrayList<>()).add(files.size());
                    files.add(track.crops().get(round).file());
                }
            }
        }
        long kept = tracks.stream().mapToLong(track -> track.crops().size()).sum();
        return new Album(files, byTrack, kept);
    }

    /** The places of a track's pictures in the album, best first; empty when none is shown. */
    List<Integer> of(FaceTrack track) {
        return byTrack.getOrDefault(track.id(), List.of());
    }

    /** The picture that a reviewer chose or else the clearest, by the network's own measure; empty when there is none. */
    static Optional<FaceCrop> portrait(Cast cast, Person person) {
        Optional<FaceCrop> chosen = cast.tracksOf(person).stream()
                .filter(track -> person.portrait().equals(Optional.of(track.id())))
                .flatMap(track -> track.crops().stream().limit(1))
                .findFirst();
        return chosen.or(() -> clearest(cast, person));
    }

    private static Optional<FaceCrop> clearest(Cast cast, Person person) {
        return cast.tracksOf(person).stream()
                .flatMap(track -> track.crops().stream())
                .max(Comparator.comparingDouble(crop -> crop.quality().norm()));
    }

    private static List<FaceTrack> mostImportantFirst(Cast cast) {
        Comparator<FaceTrack> unknownLast =
                Comparator.comparing(track -> cast.unknown().containsKey(track.id()));
        return cast.footage().tracks().stream()
                .sorted(unknownLast.thenComparing(
                        Comparator.comparingDouble(FaceTrack::seconds).reversed()))
                .toList();
    }
}
