package org.castlist.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.castlist.decisions.Question.Kind;
import org.castlist.decisions.Situation.Known;

/**
 * A track that is nobody's is likely somebody's. All people compete for it, and nobody does too.
 *
 * @param ofClear about people with a clear face
 * @param ofUnclear about all others
 */
record MayBeSomebody(Belief ofClear, Belief ofUnclear) implements Suspicion {

    private static final double NEXT_TO_NONE = 0.001;

    private record Found(List<Question> questions, double seconds) {}

    @Override
    public Findings in(Situation situation, Worth worth) {
        double all = situation.seconds();
        List<Question> questions = new ArrayList<>();
        double seconds = 0;
        for (Found found : situation.unknown().parallelStream()
                .map(track -> of(track, situation, worth, all))
                .toList()) {
            questions.addAll(found.questions());
            seconds += found.seconds();
        }
        return new Findings(questions, seconds);
    }

    private Found of(int track, Situation situation, Worth worth, double all) {
        List<Known> people = situation.people();
        double[] odds = people.stream()
                .mapToDouble(known -> odds(track, known, situation))
                .toArray();
        double sum = 1;
        int best = -1;
        for (int i = 0; i < odds.length; i++) {
            sum += odds[i];
            if (!people.get(i).person().hidden() && odds[i] > (best < 0 ? 0 : odds[best])) {
                best = i;
            }
        }
        double seconds = situation.film().seconds(track);
        double chance = best < 0 ? 0 : odds[best] / sum;
        List<Question> questions = worth.asking(chance * seconds, chance, all)
                ? List.of(question(people.get(best), track, situation, chance))
                : List.of();
        return new Found(questions, seconds * (1 - 1 / sum));
    }

    /** 0 where it cannot be. */
    private double odds(int track, Known known, Situation situation) {
        FilmTracks film = situation.film();
        Belief belief = known.group().isClear() ? ofClear : ofUnclear;
        double odds = belief.oddsAmong(
                situation.people().size(), film.evidence(known.group().cosine(track)));
        boolean closed = odds < NEXT_TO_NONE
                || situation.settled().apart(known.id(), film.id(track))
                || IntStream.of(film.links().of(track)).anyMatch(known.group()::has);
        return closed ? 0 : odds;
    }

    private static Question question(Known known, int track, Situation situation, double chance) {
        return new Question(
                Kind.RESCUE,
                List.of(known.id()),
                situation.shown(known.group()),
                List.of(situation.film().id(track)),
                chance,
                chance * situation.film().seconds(track));
    }
}
