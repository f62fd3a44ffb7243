package org.castlist.decisions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.castlist.decisions.Group.Part;
import org.castlist.decisions.Question.Kind;
import org.castlist.decisions.Situation.Known;

/** Some of a person's tracks may show somebody else: they are less like the others than tracks of one person are. */
record PartMayNotBelong(Belief belief) implements Suspicion {

    private record Doubt(Part part, double chance) {
        double seconds() {
            return (1 - chance) * part.seconds();
        }
    }

    @Override
    public Findings in(Situation situation, Worth worth) {
        double all = situation.seconds();
        List<Question> questions = new ArrayList<>();
        double seconds = 0;
        for (Known known : situation.people()) {
            for (Doubt doubt : disjoint(doubts(known, situation))) {
                seconds += doubt.seconds();
                if (!known.person().hidden() && worth.asking(doubt.seconds(), 1 - doubt.chance(), all)) {
                    questions.add(question(known, doubt, situation));
                }
            }
        }
        return new Findings(questions, seconds);
    }

    /** The greatest first. */
    private List<Doubt> doubts(Known known, Situation situation) {
        List<Doubt> doubts = new ArrayList<>();
        for (Part part : known.group().parts()) {
            if (!situation.settled().belongs(situation.ids(part.tracks()), known.id())) {
                doubts.add(new Doubt(part, belief.chance(situation.film().evidence(part.cosine()))));
            }
        }
        doubts.sort(Comparator.comparingDouble(Doubt::seconds).reversed());
        return doubts;
    }

    /** Without those that have a track in common with a greater one. */
    private static List<Doubt> disjoint(List<Doubt> doubts) {
        Set<Integer> taken = new HashSet<>();
        List<Doubt> left = new ArrayList<>();
        for (Doubt doubt : doubts) {
            if (doubt.part().tracks().stream().noneMatch(taken::contains)) {
                taken.addAll(doubt.part().tracks());
                left.add(doubt);
            }
        }
        return left;
    }

    private static Question question(Known known, Doubt doubt, Situation situation) {
        return new Question(
                Kind.SPLIT,
                List.of(known.id()),
                situation.shownWithout(doubt.part().tracks(), known.group()),
                situation.all(doubt.part().tracks()),
                doubt.chance(),
                doubt.seconds());
    }
}
