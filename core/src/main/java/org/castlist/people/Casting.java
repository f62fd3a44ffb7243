package org.castlist.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.castlist.clustering.Clustering;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.UnknownReason;

/**
 * Makes people out of clusters. Whoever was known before keeps their id: each cluster takes that of the known person with
 * whom it shares most track time, the greatest share first and nobody twice; tracks that a reviewer confirmed outweigh all
 * others. The others get numbers never used, by screen
 * time.
 *
 * @param tracks ids of the T clustered tracks
 * @param clusters their clustering
 * @param unclear clusters without any face that is clear by the standard of the film: their tracks become unknown, but for
 *     people whom a reviewer confirmed
 */
public record Casting(List<String> tracks, Clustering clusters, Set<Integer> unclear) {
    public Casting {
        if (tracks.size() != clusters.size()) {
            throw new IllegalArgumentException(
                    "a clustering of " + clusters.size() + " tracks does not fit " + tracks.size() + " tracks");
        }
        tracks = List.copyOf(tracks);
        unclear = Set.copyOf(unclear);
    }

    private record Share(int group, String person, double confirmedSeconds, double seconds) {}

    /**
     * The cast before any correction is applied.
     *
     * @param review what was known before; {@link Review#none} at first
     */
    public Cast cast(Review review) {
        Map<String, FaceTrack> byId =
                review.cast().footage().tracks().stream().collect(Collectors.toMap(FaceTrack::id, track -> track));
        List<List<String>> groups = groups(review.constraints().confirmed());
        Map<Integer, String> ids = inherited(shares(groups, review, byId));
        int number = review.highestNumber();
        for (int group : byScreenTime(groups, byId)) {
            if (!ids.containsKey(group)) {
                ids.put(group, "p-" + ++number);
            }
        }
        List<Person> people = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            people.add(new Person(id(ids, g), Optional.empty(), false, groups.get(g)));
        }
        return new Cast(review.cast().footage(), people, unknown(groups, review));
    }

    private static String id(Map<Integer, String> ids, int group) {
        return Optional.ofNullable(ids.get(group)).orElseThrow();
    }

    private List<List<String>> groups(Set<String> confirmed) {
        List<List<String>> groups = new ArrayList<>();
        List<List<Integer>> members = clusters.members();
        for (int c = 0; c < members.size(); c++) {
            List<String> group = members.get(c).stream().map(tracks::get).toList();
            if (!unclear.contains(c) || group.stream().anyMatch(confirmed::contains)) {
                groups.add(group);
            }
        }
        return groups;
    }

    private static Map<Integer, String> inherited(List<Share> shares) {
        Map<Integer, String> ids = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Share share : shares) {
            if (!ids.containsKey(share.group) && taken.add(share.person)) {
                ids.put(share.group, share.person);
            }
        }
        return ids;
    }

    /** What each cluster and each known person have in common, the greatest first. */
    private static List<Share> shares(List<List<String>> groups, Review review, Map<String, FaceTrack> byId) {
        Set<String> confirmed = review.constraints().confirmed();
        List<Share> shares = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            Set<String> group = Set.copyOf(groups.get(g));
            for (Person person : review.cast().people()) {
                List<String> shared =
                        person.tracks().stream().filter(group::contains).toList();
                List<String> certain =
                        shared.stream().filter(confirmed::contains).toList();
                if (!shared.isEmpty()) {
                    shares.add(new Share(g, person.id(), seconds(certain, byId), seconds(shared, byId)));
                }
            }
        }
        shares.sort(Comparator.comparingDouble(Share::confirmedSeconds)
                .thenComparingDouble(Share::seconds)
                .reversed()
                .thenComparing(Share::group));
        return shares;
    }

    private static List<Integer> byScreenTime(List<List<String>> groups, Map<String, FaceTrack> byId) {
        List<Integer> order = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            order.add(g);
        }
        order.sort(Comparator.comparingDouble(g -> -seconds(groups.get(g), byId)));
        return order;
    }

    private static double seconds(List<String> tracks, Map<String, FaceTrack> byId) {
        return tracks.stream()
                .map(id -> Optional.ofNullable(byId.get(id))
                        .orElseThrow(() -> new IllegalArgumentException("track " + id + " is not in the footage")))
                .mapToDouble(FaceTrack::seconds)
                .sum();
    }

    private static Map<String, UnknownReason> unknown(List<List<String>> groups, Review review) {
        Set<String> placed = groups.stream().flatMap(List::stream).collect(Collectors.toSet());
        Map<String, UnknownReason> unknown = new HashMap<>();
        for (FaceTrack track : review.cast().footage().tracks()) {
            if (review.constraints().notFaces().contains(track.id())) {
                unknown.put(track.id(), UnknownReason.NOT_A_FACE);
            } else if (!placed.contains(track.id())) {
                unknown.put(track.id(), track.unknown().orElse(UnknownReason.NO_CLEAR_FACE));
            }
        }
        return unknown;
    }
}
