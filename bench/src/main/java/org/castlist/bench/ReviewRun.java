package org.castlist.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.castlist.bench.ReviewCurve.Step;
import org.castlist.decisions.Answer;
import org.castlist.decisions.Question;
import org.castlist.people.Cast;
import org.castlist.people.Person;

/** Somebody goes through one set in one way; when the queue is empty, the rest is done one by one. */
final class ReviewRun {
    private static final int ANEW = 10;

    private final FilmUnderReview film;
    private final Truth truth;
    private final ReviewWay way;
    private final Random random;
    private final List<Said> said = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private int undone;

    /** A clear answer. */
    private record Said(Question question, Answer answer) {
        /** Whether the first tracks of the two sides are one person's as the answer says. */
        boolean holds(Cast cast) {
            Optional<Person> these = owner(question.these().get(0), cast);
            Optional<Person> those = owner(question.those().get(0), cast);
            return (these.isPresent() && these.equals(those)) == (answer == Answer.SAME);
        }

        private static Optional<Person> owner(String track, Cast cast) {
            return cast.people().stream()
                    .filter(person -> person.tracks().contains(track))
                    .findFirst();
        }
    }

    private ReviewRun(LabelledTracks set, ReviewWay way, long seed) throws IOException {
        this.film = new FilmUnderReview(set);
        this.truth = film.truth();
        this.way = way;
        this.random = new Random(seed);
        steps.add(new Step(truth.right(film.cast()), 0));
    }

    /**
     * Goes through it.
     *
     * @param seed of any order, and of errors
     * @param reliability is told every answer
     */
    static ReviewCurve of(LabelledTracks set, ReviewWay way, long seed, Reliability reliability) throws IOException {
        ReviewRun run = new ReviewRun(set, way, seed);
        if (way.asks()) {
            run.ask(reliability);
        }
        int asked = run.steps.size() - 1;
        boolean countLooks = way == ReviewWay.LOOKS_COUNTED;
        new OneByOne(run.film, run.truth, countLooks, run.steps).goThrough();
        return new ReviewCurve(run.steps, asked, run.undone);
    }

    private void ask(Reliability reliability) throws IOException {
        Reviewer reviewer = new Reviewer(truth, way.errors(), random);
        List<Question> open = film.decisions().questions();
        int faces = 0;
        while (!open.isEmpty()) {
            Question question = open.get(way == ReviewWay.ANY_ORDER ? random.nextInt(open.size()) : 0);
            Answer answer = reviewer.answer(question);
            reliability.add(question, answer);
            film.correct(question.correction(answer, film.newPerson()));
            if (answer != Answer.IGNORE) {
                said.add(new Said(question, answer));
            }
            if (way == ReviewWay.FOUND_ANEW && steps.size() % ANEW == 0) {
                findAnew();
            }
            faces += question.these().size() + question.those().size();
            steps.add(new Step(truth.right(film.cast()), faces));
            open = film.decisions().questions();
        }
    }

    /** Finds the people anew and counts what was said, held before and does not hold now. */
    private void findAnew() throws IOException {
        List<Said> held = said.stream().filter(one -> one.holds(film.cast())).toList();
        film.cluster();
        undone += (int) held.stream().filter(one -> !one.holds(film.cast())).count();
    }
}
