package org.castlist.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.castlist.people.Cast;
import org.castlist.people.Person;

/**
 * Who a film's tracks really show.
 *
 * @param labels of each track
 * @param seconds of each track
 */
record Truth(Map<String, String> labels, Map<String, Double> seconds) {
    Truth {
        labels = Map.copyOf(labels);
        seconds = Map.copyOf(seconds);
    }

    private record Overlap(String person, String label, double seconds) {}

    String label(String track) {
        return Optional.ofNullable(labels.get(track))
                .orElseThrow(() -> new IllegalArgumentException("track " + track + " has no label"));
    }

    double seconds(Collection<String> tracks) {
        return tracks.stream()
                .mapToDouble(track -> Optional.ofNullable(seconds.get(track)).orElseThrow())
                .sum();
    }

    /** The label of most of the tracks' time; of two with equally much the first by name. */
    String most(Collection<String> tracks) {
        return secondsByLabel(tracks).entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    /** The label of more than half of the tracks; empty where there is none. */
    Optional<String> majority(Collection<String> tracks) {
        return tracks.stream()
                .map(this::label)
                .filter(label -> 2
                                * tracks.stream()
                                        .filter(track -> label(track).equals(label))
                                        .count()
                        > tracks.size())
                .findFirst();
    }

    /**
     * The share of all track time that is right: of the tracks whose person is who they show. Each person is one label and
     * each label one person, the greatest overlap first; tracks of nobody are wrong.
     */
    double right(Cast cast) {
        List<Overlap> overlaps = new ArrayList<>();
        for (Person person : cast.people()) {
            secondsByLabel(person.tracks())
                    .forEach((label, time) -> overlaps.add(new Overlap(person.id(), label, time)));
        }
        overlaps.sort(Comparator.comparingDouble(Overlap::seconds)
                .reversed()
                .thenComparing(Overlap::label)
                .thenComparing(Overlap::person));
        Set<String> people = new HashSet<>();
        Set<String> taken = new HashSet<>();
        double right = 0;
        for (Overlap overlap : overlaps) {
            if (!people.contains(overlap.person) && !taken.contains(overlap.label)) {
                people.add(overlap.person);
                taken.add(overlap.label);
                right += overlap.seconds;
            }
        }
        return right / seconds(labels.keySet());
    }

    private Map<String, Double> secondsByLabel(Collection<String> tracks) {
        Map<String, Double> sums = new TreeMap<>();
        tracks.forEach(track -> sums.merge(label(track), seconds(List.of(track)), Double::sum));
        return sums;
    }
}
