package org.castlist.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.castlist.evaluation.ShotLabels.LabelledShot;
import org.castlist.people.Appearance;
import org.castlist.people.Cast;
import org.castlist.people.Person;
import org.castlist.shots.Shot;
import org.castlist.tracks.Assignment;

/**
 * What labels per shot can say about a cast. They cannot say which of two people in a shot a track is of, so that a mixture
 * shows only where it takes a person into a shot without them, and nothing is said about tracks within a shot.
 *
 * @param cuts cuts found within one frame of a labelled one
 * @param matches by person id, the label that explains the most shots of that person, each label once; people that no shot
 *     speaks for are absent
 * @param presence of people in shots, under these matches: a match that is seen where it is labelled is right
 * @param impossible ids of people who are seen in shots that no one label covers: two people in one, or somebody whom the
 *     labels leave out
 */
public record ShotEvaluation(Hits cuts, Map<String, String> matches, Hits presence, List<String> impossible) {

    /** Labels are rounded to milliseconds. */
    private static final double ROUNDING = 0.001;

    public ShotEvaluation {
        matches = Map.copyOf(matches);
        impossible = List.copyOf(impossible);
    }

    /** Compares a cast with labels; hidden people count as any other. */
    public static ShotEvaluation of(Cast cast, ShotLabels labels) {
        double frame = 1 / cast.footage().film().frameRate().toDouble() + ROUNDING;
        List<Double> found = cast.footage().shots().stream()
                .skip(1)
                .map(Shot::span)
                .map(span -> span.start().seconds())
                .toList();
        List<String> names = labels.people();
        boolean[][] seen = cast.people().stream()
                .map(person -> seen(cast.appearances(person), labels, frame))
                .toArray(boolean[][]::new);
        boolean[][] labelled =
                names.stream().map(name -> labelled(name, labels)).toArray(boolean[][]::new);
        Assignment match = match(seen, labelled);
        return new ShotEvaluation(
                cuts(found, labels.cuts(), frame),
                matches(cast.people(), names, match),
                presence(seen, labelled, match),
                impossible(cast.people(), seen, labelled));
    }

    /** In which labelled shots a person is for longer than a cut may be off. */
    private static boolean[] seen(List<Appearance> appearances, ShotLabels labels, double frame) {
        boolean[] seen = new boolean[labels.shots().size()];
        for (int s = 0; s < seen.length; s++) {
            LabelledShot shot = labels.shots().get(s);
            seen[s] = appearances.stream()
                    .map(Appearance::span)
                    .anyMatch(span -> Math.min(shot.end(), span.end().seconds())
                                    - Math.max(shot.start(), span.start().seconds())
                            > frame);
        }
        return seen;
    }

    private static boolean[] labelled(String name, ShotLabels labels) {
        boolean[] labelled = new boolean[labels.shots().size()];
        for (int s = 0; s < labelled.length; s++) {
            labelled[s] = labels.shots().get(s).people().contains(name);
        }
        return labelled;
    }

    /** Each found cut answers for at most one labelled cut, in order of time. */
    static Hits cuts(List<Double> found, List<Double> labelled, double tolerance) {
        int right = 0;
        int next = 0;
        for (double cut : labelled) {
            while (next < found.size() && found.get(next) < cut - tolerance) {
                next++;
            }
            if (next < found.size() && found.get(next) <= cut + tolerance) {
                right++;
                next++;
            }
        }
        return new Hits(right, found.size(), labelled.size());
    }

    private static Assignment match(boolean[][] seen, boolean[][] labelled) {
        double[][] cost = new double[seen.length][labelled.length];
        for (int p = 0; p < seen.length; p++) {
            for (int n = 0; n < labelled.length; n++) {
                cost[p][n] = -shared(seen[p], labelled[n]);
            }
        }
        return Assignment.of(cost, -1e-9); // without a shot in common nobody is paired
    }

    private static Map<String, String> matches(List<Person> people, List<String> names, Assignment match) {
        Map<String, String> matches = new LinkedHashMap<>();
        for (int p = 0; p < people.size(); p++) {
            if (match.isPaired(p)) {
                matches.put(people.get(p).id(), names.get(match.column(p)));
            }
        }
        return matches;
    }

    private static Hits presence(boolean[][] seen, boolean[][] labelled, Assignment match) {
        int right = 0;
        int answered = 0;
        int inTruth = 0;
        for (int p = 0; p < seen.length; p++) {
            answered += shared(seen[p], seen[p]);
            right += match.isPaired(p) ? shared(seen[p], labelled[match.column(p)]) : 0;
        }
        for (boolean[] shots : labelled) {
            inTruth += shared(shots, shots);
        }
        return new Hits(right, answered, inTruth);
    }

    private static List<String> impossible(List<Person> people, boolean[][] seen, boolean[][] labelled) {
        List<String> impossible = new ArrayList<>();
        for (int p = 0; p < seen.length; p++) {
            int shots = shared(seen[p], seen[p]);
            boolean explained = shots == 0;
            for (boolean[] name : labelled) {
                explained |= shared(seen[p], name) == shots;
            }
            if (!explained) {
                impossible.add(people.get(p).id());
            }
        }
        return impossible;
    }

    private static int shared(boolean[] a, boolean[] b) {
        int shared = 0;
        for (int s = 0; s < a.length; s++) {
            shared += a[s] && b[s] ? 1 : 0;
        }
        return shared;
    }
}
