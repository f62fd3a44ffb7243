package org.castlist.decisions;

import java.util.ArrayList;
import java.util.List;
import org.castlist.decisions.Question.Kind;
import org.castlist.decisions.Situation.Known;

/** Two people may be one whom the clustering left apart: they look alike and are never on screen at once. */
record TwoMayBeOne(Belief belief) implements Suspicion {
    private static final double NEXT_TO_NONE = 0.001;

    @Override
    public Findings in(Situation situation, Worth worth) {
        List<Known> people = situation.people();
        double all = situation.seconds();
        List<Question> questions = new ArrayList<>();
        double[][] cosines = Group.cosines(people.stream().map(Known::group).toList());
        double doubt = 0;
        for (int b = 0; b < people.size(); b++) {
            double alone = 1; // chance that this is nobody of those with more screen time
            for (int a = 0; a < b; a++) {
                Known more = people.get(a);
                Known less = people.get(b);
                double chance = chance(more, less, cosines[b][a], situation);
                alone *= 1 - chance;
                double seconds =
                        chance * Math.min(more.group().seconds(), less.group().seconds());
                if (worth.asking(seconds, chance, all)) {
                    questions.add(question(more, less, situation, chance, seconds));
                }
            }
            doubt += (1 - alone) * people.get(b).group().seconds();
        }
        return new Findings(questions, doubt);
    }

    /** 0 where it must not be asked. */
    private double chance(Known one, Known other, double cosine, Situation situation) {
        double odds =
                belief.oddsAmong(situation.people().size(), situation.film().evidence(cosine));
        double chance = odds / (1 + odds);
        boolean closed = chance < NEXT_TO_NONE
                || one.named() && other.named()
                || one.person().hidden()
                || other.person().hidden()
                || situation.settled().apart(one.id(), other.id())
                || one.group().isOnScreenWith(other.group());
        return closed ? 0 : chance;
    }

    private static Question question(Known more, Known less, Situation situation, double chance, double seconds) {
        Known stays = less.named() ? less : more;
        Known goes = less.named() ? more : less;
        return new Question(
                Kind.SAME,
                List.of(stays.id(), goes.id()),
                situation.shown(stays.group()),
                situation.shown(goes.group()),
                chance,
                seconds);
    }
}
