package org.castlist.bench;

import java.util.Optional;
import java.util.Random;
import org.castlist.decisions.Answer;
import org.castlist.decisions.Question;

/**
 * Answers questions by the labels: what most of the shown tracks show counts, and without a majority it cannot be said.
 *
 * @param errors how often same and different are mixed up, 0 to 1
 */
record Reviewer(Truth truth, double errors, Random random) {

    /** Somebody who is never wrong. */
    static Reviewer perfect(Truth truth) {
        return new Reviewer(truth, 0, new Random(0));
    }

    Answer answer(Question question) {
        Optional<String> these = truth.majority(question.these());
        Optional<String> those = truth.majority(question.those());
        if (these.isEmpty() || those.isEmpty()) {
            return Answer.IGNORE;
        }
        boolean same = these.equals(those) != (random.nextDouble() < errors);
        return same ? Answer.SAME : Answer.DIFFERENT;
    }
}
