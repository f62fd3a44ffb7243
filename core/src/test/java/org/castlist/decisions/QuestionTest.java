package org.castlist.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.castlist.decisions.Question.Kind;
import org.castlist.people.Correction;
import org.castlist.people.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuestionTest {
    private static final List<String> THESE = List.of("t-1", "t-2");
    private static final List<String> THOSE = List.of("t-3");

    private static Question question(Kind kind) {
        return new Question(kind, kind == Kind.SAME ? List.of("p-1", "p-2") : List.of("p-1"), THESE, THOSE, 0.25, 8);
    }

    @Test
    void twoPeopleWhoAreOneAreMergedIntoTheFirst() {
        assertThat(question(Kind.SAME).correction(Answer.SAME, "p-9")).isEqualTo(new Correction.Merge("p-2", "p-1"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"SPLIT", "TWICE", "RESCUE"})
    void whatWasSeenToBeOnePersonIsConfirmed(Kind kind) {
        assertThat(question(kind).correction(Answer.SAME, "p-9"))
                .isEqualTo(new Verdict.Confirm(List.of("t-1", "t-2", "t-3"), "p-1"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"SPLIT", "TWICE"})
    void whoIsSomebodyElseBecomesANewPerson(Kind kind) {
        assertThat(question(kind).correction(Answer.DIFFERENT, "p-9")).isEqualTo(new Correction.Move(THOSE, "p-9"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"SAME", "RESCUE"})
    void whoWereTwoBeforeStayTwo(Kind kind) {
        assertThat(question(kind).correction(Answer.DIFFERENT, "p-9")).isEqualTo(new Verdict.Different(THESE, THOSE));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theOtherAnswersMeanTheSameForAllKinds(Kind kind) {
        assertThat(question(kind).correction(Answer.IGNORE, "p-9")).isEqualTo(new Verdict.Undecided(THESE, THOSE));
        assertThat(question(kind).correction(Answer.NOT_A_FACE, "p-9")).isEqualTo(new Correction.NotAFace(THOSE));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void isNamedByItsTracksAndSaysWhy(Kind kind) {
        assertThat(question(kind).id()).endsWith(":t-1+t-2/t-3");
        assertThat(question(kind).why()).endsWith(".").doesNotContain("p-1");
    }

    @Test
    void isAboutAsManyPeopleAsItsKindHas() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Question(Kind.SAME, List.of("p-1"), THESE, THOSE, 0.5, 1))
                .withMessageContaining("[p-1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Question(Kind.SPLIT, List.of("p-1"), THESE, THOSE, 1.5, 1))
                .withMessageContaining("1.5");
    }

    @Test
    void theForecastAddsUpWhatAnswersPutRight() {
        Question eight = question(Kind.SAME);
        Decisions decisions = new Decisions(List.of(eight, eight), 0.8, 100);

        assertThat(decisions.until(0.8)).contains(0);
        assertThat(decisions.until(0.85)).contains(1);
        assertThat(decisions.until(0.95)).contains(2);
        assertThat(decisions.until(0.99)).isEmpty();
        assertThat(decisions.question(eight.id())).contains(eight);
        assertThat(question(Kind.SPLIT).chanceOfChange()).isEqualTo(0.75, within(1e-12));
    }
}
