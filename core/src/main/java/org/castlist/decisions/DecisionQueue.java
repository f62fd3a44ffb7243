package org.castlist.decisions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castlist.adaptation.NuisanceSubspace;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.people.Cast;
import org.castlist.people.Person;
import org.castlist.people.Review;
import org.castlist.tracks.CannotLinks;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.Footage;
import org.castlist.tracks.UnknownReason;

/**
 * The one queue of decisions about a film: all suspicions in one order, by the seconds of track time that an answer puts
 * right. Answers make it shorter; the same review always makes the same queue. Our own method, after active learning's
 * expected error reduction.
 *
 * <p>Cost: the first queue of a film is the dearest; of people who did not change since the last, nothing is computed
 * again. May be used by several threads.
 */
public final class DecisionQueue {
    /**
     * Why a track may be nobody's and still be asked about. The pictures of the others are too poor to say how likely it is
     * that they show somebody, or a reviewer has dealt with them.
     */
    private static final Set<UnknownReason> TELLING =
            EnumSet.of(UnknownReason.NO_CLEAR_FACE, UnknownReason.NOT_THAT_PERSON);

    /** That a person who is on screen twice is right: mirrors, photographs, split screens; a guess. */
    private static final double MIRROR = 0.1;

    private static final List<Suspicion> SUSPICIONS = List.of(
            new TwoMayBeOne(Belief.LEFT_APART),
            new PartMayNotBelong(Belief.PUT_TOGETHER),
            new TwiceAtOnce(MIRROR),
            new MayBeSomebody(Belief.PUT_ASIDE, Belief.PUT_ASIDE_UNCLEAR));

    private final FilmTracks film;
    private Map<List<String>, Group> groups = Map.of(); // of the last review, by their tracks

    /**
     * @param features of tracks of the footage
     * @param cannotLinks among them
     * @param nuisance what poor pictures do to the embeddings, where that was learned
     */
    public DecisionQueue(
            Footage footage,
            List<TrackFeatures> features,
            CannotLinks cannotLinks,
            Optional<NuisanceSubspace> nuisance) {
        this.film = new FilmTracks(footage, features, cannotLinks, nuisance);
    }

    /** The queue of a film whose cannot-links are what was on screen at once. */
    public static DecisionQueue of(Footage footage, List<TrackFeatures> features, Optional<NuisanceSubspace> nuisance) {
        Map<String, FaceTrack> byId = new HashMap<>();
        footage.tracks().forEach(track -> byId.put(track.id(), track));
        List<FaceTrack> tracks = features.stream()
                .filter(track -> byId.containsKey(track.track()))
                .map(track -> byId.get(track.track()))
                .toList();
        return new DecisionQueue(footage, features, CannotLinks.between(tracks), nuisance);
    }

    /** What is worth asking after all that reviewers said. */
    public synchronized Decisions decisions(Review review) {
        Situation situation = situation(review);
        List<Question> questions = new ArrayList<>();
        double wrong = 0;
        for (Suspicion suspicion : SUSPICIONS) {
            Suspicion.Findings findings = suspicion.in(situation, Worth.STANDARD);
            questions.addAll(findings.questions());
            wrong += findings.seconds();
        }
        questions.sort(Comparator.comparingDouble(Question::seconds).reversed().thenComparing(Question::id));
        double seconds = situation.seconds();
        return new Decisions(questions, seconds == 0 ? 1 : Math.max(0, 1 - wrong / seconds), seconds);
    }

    private Situation situation(Review review) {
        Cast cast = review.cast();
        Map<List<String>, Group> present = new HashMap<>();
        List<Situation.Known> people = new ArrayList<>();
        for (Person person : cast.people()) {
            int[] tracks = film.numbers(person.tracks());
            if (tracks.length > 0) {
                Group group = Optional.ofNullable(groups.get(person.tracks())).orElseGet(() -> new Group(film, tracks));
                present.put(person.tracks(), group);
                people.add(new Situation.Known(person, group));
            }
        }
        groups = present;
        List<String> open = cast.unknown().entrySet().stream()
                .filter(track -> TELLING.contains(track.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        List<Integer> unknown = new ArrayList<>();
        for (int track : film.numbers(open)) {
            unknown.add(track);
        }
        return new Situation(film, List.copyOf(people), List.copyOf(unknown), new Settled(review));
    }
}
