package org.castlist.bench;

import java.util.ArrayList;
import java.util.List;
import org.castlist.decisions.Answer;
import org.castlist.decisions.Question;

/** Whether chances come true: of the questions that were asked, what was said and what was the case. */
final class Reliability {

    /** One question with a clear answer. */
    record Asked(Question.Kind kind, double chance, boolean same) {}

    private final List<Asked> asked = new ArrayList<>();

    void add(Question question, Answer answer) {
        if (answer == Answer.SAME || answer == Answer.DIFFERENT) {
            asked.add(new Asked(question.kind(), question.chance(), answer == Answer.SAME));
        }
    }

    /** How many, their mean chance and how many were the same, of one kind and a range of chances. */
    String cells(Question.Kind kind, double from, double to) {
        List<Asked> some = asked.stream()
                .filter(one -> one.kind() == kind && one.chance() >= from && one.chance() < to)
                .toList();
        if (some.isEmpty()) {
            return "0 | - | -";
        }
        double chance = some.stream().mapToDouble(Asked::chance).average().orElseThrow();
        long same = some.stream().filter(Asked::same).count();
        return "%d | %.0f %% | %.0f %%".formatted(some.size(), 100 * chance, 100.0 * same / some.size());
    }
}
