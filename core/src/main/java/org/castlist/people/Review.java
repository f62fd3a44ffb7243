package org.castlist.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castlist.tracks.Footage;

/**
 * The people known so far and the reviewers' word, told in the tracks at hand. It is what the user sees, and what the next
 * clustering starts from.
 *
 * @param cast the people with the corrections in force; tracks that nothing is known of are unknown
 * @param constraints what the next clustering must respect
 * @param answered what reviewers said of tracks that they looked at, verdicts and moves, in the tracks at hand
 * @param heeded sequences of the corrections that the constraints come from
 * @param lost how many tracks that reviewers spoke of could not be found again
 * @param highestNumber the highest number that a person's id ever had, 0 before the first
 */
public record Review(
        Cast cast, Constraints constraints, List<Correction> answered, Set<Long> heeded, int lost, int highestNumber) {
    public Review {
        answered = List.copyOf(answered);
        heeded = Set.copyOf(heeded);
    }

    /** Before the first clustering. */
    public static Review none(Footage footage) {
        return of(footage, FoundPeople.NONE, CorrectionLog.EMPTY, 0);
    }

    /**
     * Cost: a moment, but for tracks that changed since O(T) each.
     *
     * @param found the people of a clustering that {@linkplain FoundPeople#stands still stands}
     * @param highestNumber the highest number that a person's id ever had
     */
    public static Review of(Footage footage, FoundPeople found, CorrectionLog log, int highestNumber) {
        TrackFinder finder = new TrackFinder(footage);
        List<Entry.Made> inForce = log.inForce();
        Map<Anchor, Optional<String>> sought = new HashMap<>();
        inForce.forEach(made -> made.evidence().all().forEach(anchor -> sought.computeIfAbsent(anchor, finder::find)));
        Map<Anchor, String> present = new HashMap<>();
        sought.forEach((anchor, track) -> track.ifPresent(id -> present.put(anchor, id)));

        List<Correction> corrections = inPresentTracks(inForce, present);
        Cast cast = CorrectionLog.replay(corrections, found.in(footage, finder));
        List<Correction> answered = corrections.stream()
                .filter(made -> made instanceof Verdict || made instanceof Correction.Move)
                .toList();
        List<Evidence> evidence = inForce.stream().map(Entry.Made::evidence).toList();
        Set<Long> heeded = new HashSet<>();
        inForce.stream().filter(made -> made.evidence().constrains()).forEach(made -> heeded.add(made.sequence()));
        return new Review(
                cast,
                Constraints.of(cast, evidence, present),
                answered,
                heeded,
                sought.size() - present.size(),
                highestNumber);
    }

    private static List<Correction> inPresentTracks(List<Entry.Made> inForce, Map<Anchor, String> present) {
        List<Correction> corrections = new ArrayList<>();
        for (Entry.Made made : inForce) {
            Map<String, String> renamed = new HashMap<>();
            for (Anchor anchor : made.evidence().all().toList()) {
                Optional.ofNullable(present.get(anchor)).ifPresent(id -> renamed.put(anchor.track(), id));
            }
            made.correction().inTracks(renamed).ifPresent(corrections::add);
        }
        return corrections;
    }
}
