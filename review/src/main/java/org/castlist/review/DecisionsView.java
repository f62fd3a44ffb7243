package org.castlist.review;

import java.util.List;
import java.util.Locale;
import org.castlist.decisions.Decisions;
import org.castlist.decisions.Question;

/**
 * What is worth asking, as the page sees it.
 *
 * @param left about how many decisions until the goal, or all that there are when they are not expected to reach it
 * @param reaches whether they are
 * @param goal share of screen time that is to be right, 0 to 1
 * @param expected share of screen time that is expected to be right now
 * @param questions the next ones
 */
record DecisionsView(
        String revision, int left, boolean reaches, double goal, double expected, List<QuestionView> questions) {
    private static final double GOAL = 0.99;
    private static final int MOST = 50;

    record QuestionView(
            String id,
            String kind,
            List<String> people,
            List<String> these,
            List<String> those,
            double chance,
            double seconds,
            String why) {
        static QuestionView of(Question question) {
            return new QuestionView(
                    question.id(),
                    question.kind().name().toLowerCase(Locale.ROOT),
                    question.people(),
                    question.these(),
                    question.those(),
                    question.chance(),
                    question.seconds(),
                    question.why());
        }
    }

    static DecisionsView of(String revision, Decisions decisions) {
        int all = decisions.questions().size();
        return new DecisionsView(
                revision,
                decisions.until(GOAL).orElse(all),
                decisions.until(GOAL).isPresent(),
                GOAL,
                decisions.right(),
                decisions.questions().stream().limit(MOST).map(QuestionView::of).toList());
    }
}
