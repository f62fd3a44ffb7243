package org.castlist.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.castlist.adaptation.NuisanceSubspace;
import org.castlist.decisions.Question.Kind;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.people.Correction;
import org.castlist.people.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionQueueTest {
    private static final double HARDLY_ALIKE = 0.28;

    /** Ann and Ben, each in two looks that are hardly alike; Ben's second look is on screen for longer. */
    private static SmallFilm twoLooks() {
        return new SmallFilm()
                .person("p-1", 4, 20, "ann")
                .person("p-2", 4, 15, "ben")
                .person("p-3", 3, 10, "ben", "ben with a beard", HARDLY_ALIKE)
                .person("p-4", 3, 3, "ann", "ann with a hat", HARDLY_ALIKE);
    }

    @Test
    void asksFirstWhatPutsMoreTimeRight() {
        List<Question> questions = twoLooks().questions();

        assertThat(questions)
                .extracting(Question::kind, Question::people)
                .containsExactly(tuple(Kind.SAME, List.of("p-2", "p-3")), tuple(Kind.SAME, List.of("p-1", "p-4")));
        assertThat(questions.get(0).seconds()).isEqualTo(30 * questions.get(0).chance());
    }

    @Test
    void asksNothingAboutAFilmInWhichAllIsClear() {
        Decisions decisions = new SmallFilm()
                .person("p-1", 5, 20, "ann")
                .person("p-2", 5, 15, "ben")
                .decisions();

        assertThat(decisions.questions()).isEmpty();
        assertThat(decisions.right()).isGreaterThan(0.97);
    }

    @Test
    void doesNotAskWhatPutsNextToNothingRight() {
        SmallFilm film = new SmallFilm()
                .person("p-1", 6, 2000, "ann")
                .person("p-2", 1, 2, "ann", "ann with a hat", HARDLY_ALIKE);

        assertThat(film.questions()).isEmpty();
    }

    @Test
    void asksWhetherATrackUnlikeTheOthersBelongs() {
        Question question = new SmallFilm()
                .person("p-1", 6, 10, "ann")
                .person("p-1", 1, 10, "ann", "somebody", 0.2)
                .questions()
                .get(0);

        assertThat(question.kind()).isEqualTo(Kind.SPLIT);
        assertThat(question.people()).containsExactly("p-1");
        assertThat(question.those()).containsExactly("t-6");
        assertThat(question.these()).hasSize(3).doesNotContain("t-6");
    }

    @Test
    void asksWhetherATrackThatWasPutAsideIsSomebodys() {
        Question question = new SmallFilm()
                .person("p-1", 4, 10, "ann")
                .person("p-2", 4, 10, "ben")
                .unknown(5, "ben", "ben", 0.6)
                .questions()
                .get(0);

        assertThat(question.kind()).isEqualTo(Kind.RESCUE);
        assertThat(question.people()).containsExactly("p-2");
        assertThat(question.those()).containsExactly("t-8");
        assertThat(question.chance()).isGreaterThan(0.9);
    }

    @Test
    void thatItLooksLikeSomebodyWithoutAClearFaceSaysLittle() {
        Question question = new SmallFilm()
                .person("p-1", 4, 10, "ann")
                .person("p-2", 4, 10, "ben")
                .hardToSee("p-2")
                .unknown(5, "ben", "ben", 0.6)
                .questions()
                .get(0);

        assertThat(question.kind()).isEqualTo(Kind.RESCUE);
        assertThat(question.chance()).isBetween(0.05, 0.5);
    }

    @Test
    void aTrackThatIsNotWorthShowingIsNotAskedAbout() {
        SmallFilm film = new SmallFilm().person("p-1", 4, 10, "ann").unknown(5, "ann", "ann", 0.6);

        assertThat(film.said(new Verdict.LeaveOut(List.of("t-4"))).questions()).isEmpty();
    }

    @Test
    void aPersonWhoIsOnScreenTwiceIsAskedAbout() {
        SmallFilm film = new SmallFilm()
                .person("p-1", 3, 10, "ann")
                .person("p-1", 2, 10, "ben")
                .atOnce("p-1", "ann");

        Question question = film.questions().stream()
                .filter(one -> one.kind() == Kind.TWICE)
                .findFirst()
                .orElseThrow();

        assertThat(question.these()).startsWith("t-5").hasSize(4);
        assertThat(question.those()).containsExactly("t-4", "t-3");
    }

    @Test
    void aMirrorThatAReviewerLetBeIsNotAskedAboutAgain() {
        SmallFilm film = new SmallFilm().person("p-1", 4, 10, "ann").atOnce("p-1", "ann");
        Question mirror = film.questions().get(0);

        film.said(mirror.correction(Answer.SAME, "p-9"));

        assertThat(mirror.kind()).isEqualTo(Kind.TWICE);
        assertThat(film.questions()).isEmpty();
    }

    @Test
    void peopleOnScreenTogetherAreNotOne() {
        SmallFilm film = new SmallFilm()
                .person("p-1", 4, 10, "ann")
                .person("p-2", 2, 10, "ann", "her sister", HARDLY_ALIKE)
                .atOnce("p-1", "ann");

        assertThat(film.questions()).noneMatch(question -> question.kind() == Kind.SAME);
    }

    @Test
    void whoIsNamedIsMergedIntoByNobodyAndStays() {
        SmallFilm film = twoLooks().said(new Correction.Name("p-3", "Ben"));

        assertThat(film.questions().get(0).people()).containsExactly("p-3", "p-2");

        film.said(new Correction.Name("p-2", "Bert"));
        assertThat(film.questions()).extracting(Question::people).containsExactly(List.of("p-1", "p-4"));
    }

    @Test
    void nothingIsAskedAboutWhoIsHidden() {
        SmallFilm film = twoLooks().said(new Correction.Hide("p-3", true));

        assertThat(film.questions()).extracting(Question::people).containsExactly(List.of("p-1", "p-4"));
    }

    @ParameterizedTest
    @EnumSource(Answer.class)
    void noQuestionComesBackWhateverTheAnswer(Answer answer) {
        SmallFilm film = twoLooks()
                .person("p-1", 1, 10, "ann", "somebody", 0.2)
                .unknown(9, "ben", "ben", 0.6)
                .person("p-5", 3, 10, "eve")
                .atOnce("p-5", "eve");
        List<String> asked = new ArrayList<>();
        for (List<Question> open = film.questions(); !open.isEmpty(); open = film.questions()) {
            Question question = open.get(0);
            assertThat(asked).doesNotContain(question.id()).hasSizeLessThan(30);
            asked.add(question.id());
            film.said(question.correction(answer, "p-" + (100 + asked.size())));
        }
        assertThat(asked).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void whatWasSaidHoldsAfterAnotherClustering() {
        SmallFilm film = twoLooks().unknown(9, "ben", "ben", 0.6);
        List<String> said = new ArrayList<>();
        for (List<Question> open = film.questions(); !open.isEmpty(); open = film.questions()) {
            said.add(open.get(0).id());
            film.said(open.get(0).correction(Answer.DIFFERENT, "p-50"));
        }

        film.foundAnew(Map.of(
                "p-11", List.of("t-0", "t-1", "t-2", "t-3"),
                "p-12", List.of("t-4", "t-5", "t-6", "t-7"),
                "p-13", List.of("t-8", "t-9", "t-10"),
                "p-14", List.of("t-11", "t-12", "t-13")));

        assertThat(said).hasSize(4);
        assertThat(film.questions()).isEmpty();
    }

    @Test
    void theOrderOfTheTracksDoesNotMatter() {
        SmallFilm film = twoLooks().unknown(9, "ben", "ben", 0.5);
        List<Question> questions = film.questions();
        var shuffled = new ArrayList<>(film.features());
        Collections.shuffle(shuffled, new Random(3));

        List<Question> others = DecisionQueue.of(film.footage(), shuffled, Optional.empty())
                .decisions(film.review())
                .questions();

        assertThat(others).extracting(Question::id).containsExactlyElementsOf(ids(questions));
    }

    @Test
    void whatPoorPicturesDoChangesNoQuestion() {
        SmallFilm film = twoLooks().unknown(9, "ben", "ben", 0.5);
        List<TrackFeatures> leaning = new ArrayList<>();
        for (TrackFeatures track : film.features()) {
            float[] point = track.embeddings().get(0).toArray();
            point[point.length - 1] = leaning.size() % 2 == 0 ? 0.8f : -0.8f; // an axis of nobody's
            leaning.add(new TrackFeatures(track.track(), List.of(new Embedding(point)), List.of()));
        }
        float[][] lastAxis = new float[1][film.features().get(0).dimension()];
        lastAxis[0][lastAxis[0].length - 1] = 1;

        assertThat(ids(questions(film, leaning, Optional.of(NuisanceSubspace.of(lastAxis)))))
                .isEqualTo(ids(film.questions()));
        assertThat(ids(questions(film, leaning, Optional.empty()))).isNotEqualTo(ids(film.questions()));
    }

    private static List<Question> questions(
            SmallFilm film, List<TrackFeatures> features, Optional<NuisanceSubspace> nuisance) {
        return DecisionQueue.of(film.footage(), features, nuisance)
                .decisions(film.review())
                .questions();
    }

    @Test
    void aQueueThatSawOtherAnswersBeforeSaysTheSame() {
        SmallFilm film = twoLooks();
        DecisionQueue queue = DecisionQueue.of(film.footage(), film.features(), Optional.empty());
        Question first = queue.decisions(film.review()).questions().get(0);

        film.said(first.correction(Answer.SAME, "p-9"));

        assertThat(queue.decisions(film.review())).isEqualTo(film.decisions());
    }

    @Test
    void theMoreAlikeTwoPeopleAreTheLikelierTheyAreOne() {
        double before = 0;
        for (double cosine : new double[] {0.27, 0.3, 0.33, 0.36}) {
            Question question = new SmallFilm()
                    .person("p-1", 4, 20, "ann")
                    .person("p-2", 3, 20, "ann", "ann with a hat", cosine)
                    .questions()
                    .get(0);
            assertThat(question.chance()).isGreaterThan(before);
            before = question.chance();
        }
    }

    private static List<String> ids(List<Question> questions) {
        return questions.stream().map(Question::id).toList();
    }
}
