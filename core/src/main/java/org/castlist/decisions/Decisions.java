package org.castlist.decisions;

import java.util.List;
import java.util.Optional;

/**
 * What is worth asking now, and how right the cast is as far as can be told without asking.
 *
 * @param questions the one that puts most right first
 * @param right the expected share of track time that is right, 0 to 1
 * @param seconds of all tracks that are or could be somebody's
 */
public record Decisions(List<Question> questions, double right, double seconds) {
    public Decisions {
        questions = List.copyOf(questions);
    }

    /** About how many answers until so much is right; empty when all of them are not expected to get there. */
    public Optional<Integer> until(double goal) {
        double reached = right;
        for (int asked = 0; asked <= questions.size(); asked++) {
            if (reached >= goal) {
                return Optional.of(asked);
            }
            reached += asked < questions.size() ? questions.get(asked).seconds() / seconds : 0;
        }
        return Optional.empty();
    }

    /** The question with this id, as long as it is still open. */
    public Optional<Question> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }
}
