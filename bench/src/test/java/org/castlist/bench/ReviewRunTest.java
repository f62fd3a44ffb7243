package org.castlist.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.castlist.decisions.Answer;
import org.castlist.decisions.Question;
import org.castlist.decisions.Question.Kind;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.people.Correction;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewRunTest {
    private static final int DIMENSION = 96;

    /** Five people of twelve tracks; two of them have a second look, which only a reviewer can tell is theirs. */
    private static LabelledTracks set() {
        Random random = new Random(5);
        List<TrackFeatures> tracks = new ArrayList<>();
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int person = i % 5;
            boolean otherLook = person < 2 && i >= 40;
            List<Embedding> crops = new ArrayList<>();
            for (int crop = 0; crop < 3 + i % 4; crop++) {
                crops.add(face(person, otherLook, random));
            }
            tracks.add(new TrackFeatures("t-" + i, crops, List.of()));
            people.add("person " + person);
        }
        return new LabelledTracks("five", tracks, people, CannotLinks.of(60, List.of(new int[] {0, 1}, new int[] {7, 8
        })));
    }

    private static Embedding face(int person, boolean otherLook, Random random) {
        float[] values = new float[DIMENSION];
        for (int d = 0; d < DIMENSION; d++) {
            values[d] = (float) (0.08 * random.nextGaussian());
        }
        values[person] += otherLook ? 0.4f : 1;
        values[10 + person] += otherLook ? 1 : 0;
        return new Embedding(values);
    }

    @ParameterizedTest
    @EnumSource(ReviewWay.class)
    void everyWayEndsWithEverythingRight(ReviewWay way) throws IOException {
        ReviewCurve curve = ReviewRun.of(set(), way, 1, new Reliability());

        assertThat(curve.start()).isLessThan(0.95);
        assertThat(curve.steps().get(curve.steps().size() - 1).right()).isEqualTo(1, within(1e-12));
        assertThat(curve.undone()).isZero();
    }

    @Test
    void theFirstAnswerOfTheQueueMakesTwoLooksOnePerson() throws IOException {
        ReviewCurve curve = ReviewRun.of(set(), ReviewWay.QUEUE, 1, new Reliability());

        assertThat(curve.until(curve.start() + 0.06)).isEqualTo(OptionalInt.of(1));
        assertThat(ReviewRun.of(set(), ReviewWay.ONE_BY_ONE, 1, new Reliability())
                        .until(curve.start() + 0.06))
                .isEqualTo(OptionalInt.of(4));
    }

    @Test
    void aRunIsTheSameEveryTime() throws IOException {
        for (ReviewWay way : ReviewWay.values()) {
            assertThat(ReviewRun.of(set(), way, 3, new Reliability()))
                    .isEqualTo(ReviewRun.of(set(), way, 3, new Reliability()));
        }
    }

    @Test
    void eachPersonIsOneLabelAndEachLabelOnePerson() throws IOException {
        FilmUnderReview film = new FilmUnderReview(set());
        Truth truth = film.truth();
        double whole = truth.seconds(truth.labels().keySet());
        double before = truth.right(film.cast());
        List<String> most = film.cast().people().get(0).tracks();

        film.correct(
                new Correction.Move(most.subList(0, 2), film.newPerson())); // one label, two people: two tracks wrong

        assertThat(truth.right(film.cast()))
                .isEqualTo(before - truth.seconds(most.subList(0, 2)) / whole, within(1e-9));
    }

    @Test
    void aTrackOfNobodyIsWrong() throws IOException {
        FilmUnderReview film = new FilmUnderReview(set());
        Truth truth = film.truth();
        double before = truth.right(film.cast());
        List<String> one = film.cast().people().get(0).tracks().subList(0, 1);

        film.correct(new Correction.NotAFace(one));

        assertThat(truth.right(film.cast()))
                .isEqualTo(
                        before
                                - truth.seconds(one)
                                        / truth.seconds(truth.labels().keySet()),
                        within(1e-9));
    }

    @Test
    void aReviewerSaysWhatMostOfTheTracksShow() throws IOException {
        Truth truth = new FilmUnderReview(set()).truth();
        Reviewer reviewer = Reviewer.perfect(truth);

        assertThat(truth.majority(List.of("t-0", "t-5", "t-1"))).isEqualTo(Optional.of("person 0"));
        assertThat(reviewer.answer(asked(List.of("t-0", "t-5", "t-1"), List.of("t-10"))))
                .isEqualTo(Answer.SAME);
        assertThat(reviewer.answer(asked(List.of("t-0"), List.of("t-1")))).isEqualTo(Answer.DIFFERENT);
        assertThat(reviewer.answer(asked(List.of("t-0", "t-1"), List.of("t-5"))))
                .isEqualTo(Answer.IGNORE);
        assertThat(new Reviewer(truth, 1, new Random(1)).answer(asked(List.of("t-0"), List.of("t-5"))))
                .isEqualTo(Answer.DIFFERENT);
    }

    private static Question asked(List<String> these, List<String> those) {
        return new Question(Kind.RESCUE, List.of("p-1"), these, those, 0.5, 1);
    }
}
