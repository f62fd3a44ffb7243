package org.castlist.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.castlist.decisions.Answer;
import org.castlist.decisions.Question;
import org.castlist.people.Correction;

/** A way to go through a film until its cast is right. */
enum ReviewWay {
    /** The queue in its order. */
    QUEUE("queue"),
    /** The same questions in any order. */
    ANY_ORDER("any order"),
    /** The queue, answered by somebody who errs now and then. */
    ERRING("queue, 2 % of answers wrong"),
    /** The queue, with the people found anew after every ten answers. */
    FOUND_ANEW("queue, found anew every 10"),
    /** No questions: every person and every track of nobody. */
    ONE_BY_ONE("one by one"),
    /** The same, where finding a person right counts too. */
    LOOKS_COUNTED("one by one, looks counted");

    private static final double ERRORS = 0.02;
    private static final int ANEW = 10;
    private static final int MOST = 5000; // no film here needs as many

    private final String title;

    ReviewWay(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Goes through the set; when the queue is empty, the rest is done one by one. */
    ReviewCurve of(LabelledTracks set, long seed, Reliability reliability) throws IOException {
        FilmUnderReview film = new FilmUnderReview(set);
        Truth truth = film.truth();
        Random random = new Random(seed);
        List<Double> right = new ArrayList<>(List.of(truth.right(film.cast())));
        int asked = 0;
        if (this != ONE_BY_ONE && this != LOOKS_COUNTED) {
            Reviewer reviewer = new Reviewer(truth, this == ERRING ? ERRORS : 0, random);
            List<Question> open = film.decisions().questions();
            while (!open.isEmpty() && asked < MOST) {
                Question question = open.get(this == ANY_ORDER ? random.nextInt(open.size()) : 0);
                Answer answer = reviewer.answer(question);
                reliability.add(question, answer);
                Correction correction = question.correction(answer, film.newPerson());
                film.correct(correction);
                asked++;
                if (this == FOUND_ANEW && asked % ANEW == 0) {
                    film.cluster();
                }
                right.add(truth.right(film.cast()));
                open = film.decisions().questions();
            }
        }
        right.addAll(new OneByOne(film, truth, this == LOOKS_COUNTED).goThrough());
        return new ReviewCurve(right, asked);
    }
}
