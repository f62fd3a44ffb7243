package org.castlist.export.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.castlist.people.Cast;
import org.castlist.people.Person;
import org.castlist.tracks.FaceTrack;
import org.castlist.video.Span;

/**
 * How long two people are on screen at once. In a dialogue filmed face by face that is little, however long they talk.
 *
 * @param first index of a person in the list asked about
 * @param second index of another, above {@code first}
 * @param seconds above 0
 */
record Together(int first, int second, double seconds) {

    private record Pair(int first, int second) {}

    /** Every two of these people who are on screen at once, in the order of the list. */
    static List<Together> of(Cast cast, List<Person> people) {
        Map<Pair, Double> seconds = new HashMap<>();
        for (TreeMap<Integer, List<Span>> shot : spansByShot(cast, people).values()) {
            shot.forEach((first, spans) -> shot.tailMap(first, false).forEach((second, others) -> {
                double shared = shared(spans, others);
                if (shared > 0) {
                    seconds.merge(new Pair(first, second), shared, Double::sum);
                }
            }));
        }
        return seconds.entrySet().stream()
                .map(entry ->
                        new Together(entry.getKey().first(), entry.getKey().second(), entry.getValue()))
                .sorted(Comparator.comparingInt(Together::first).thenComparingInt(Together::second))
                .toList();
    }

    /** By shot and person, when that person is on screen: in order, without overlaps. */
    private static Map<Integer, TreeMap<Integer, List<Span>>> spansByShot(Cast cast, List<Person> people) {
        Map<Integer, TreeMap<Integer, List<Span>>> shots = new TreeMap<>();
        for (int person = 0; person < people.size(); person++) {
            List<FaceTrack> tracks = cast.tracksOf(people.get(person)).stream()
                    .sorted(Comparator.comparing(FaceTrack::start))
                    .toList();
            for (FaceTrack track : tracks) {
                TreeMap<Integer, List<Span>> shot = shots.computeIfAbsent(track.shot(), index -> new TreeMap<>());
                append(shot.computeIfAbsent(person, index -> new ArrayList<>()), track.span());
            }
        }
        return shots;
    }

    private static void append(List<Span> spans, Span next) {
        Span last = spans.isEmpty() ? next : spans.get(spans.size() - 1);
        if (spans.isEmpty() || last.end().isBefore(next.start())) {
            spans.add(next);
        } else if (last.end().isBefore(next.end())) {
            spans.set(spans.size() - 1, new Span(last.start(), next.end()));
        }
    }

    private static double shared(List<Span> some, List<Span> others) {
        double seconds = 0;
        for (Span a : some) {
            for (Span b : others) {
                double start = Math.max(a.start().seconds(), b.start().seconds());
                double end = Math.min(a.end().seconds(), b.end().seconds());
                seconds += Math.max(0, end - start);
            }
        }
        return seconds;
    }
}
