package org.castlist.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.castlist.people.TinyFilm.alphabet;
import static org.castlist.people.TinyFilm.cast;
import static org.castlist.people.TinyFilm.footage;
import static org.castlist.people.TinyFilm.track;
import static org.castlist.people.TinyFilm.written;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.castlist.people.Constraints.Apart;
import org.castlist.people.Correction.Merge;
import org.castlist.people.Correction.Portrait;
import org.castlist.people.Verdict.Confirm;
import org.castlist.people.Verdict.Different;
import org.castlist.people.Verdict.LeaveOut;
import org.castlist.people.Verdict.NotThisPerson;
import org.castlist.people.Verdict.Undecided;
import org.castlist.tracks.Footage;
import org.castlist.tracks.UnknownReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VerdictTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Footage footage = alphabet(8);
    private final Cast base = cast(footage, "p-1:ae", "p-2:bf", "p-3:c", "p-4:dg"); // h is unknown

    private Review review(Correction... corrections) {
        CorrectionLog log = CorrectionLog.EMPTY;
        for (Correction correction : corrections) {
            log = log.with(correction, log.applyTo(base), NOW);
        }
        return Review.of(footage, FoundPeople.of(base, Set.of()), log, 4);
    }

    @Test
    void bindsConfirmedTracksToEachOther() {
        Review review = review(new Confirm(List.of("a", "e"), "p-1"));
        assertThat(written(review.cast())).isEqualTo(written(base));
        assertThat(review.constraints().together()).containsExactly(Set.of("a", "e"));
        assertThat(review.constraints().confirmed()).containsExactlyInAnyOrder("a", "e");
    }

    @Test
    void keepsDifferentTracksApartAndConfirmsNobody() {
        Review review = review(new Different(List.of("a"), List.of("b", "f")));
        assertThat(written(review.cast())).isEqualTo(written(base));
        assertThat(review.constraints().apart()).containsExactly(new Apart(Set.of("a"), Set.of("b", "f")));
        assertThat(review.constraints().together()).isEmpty();
        assertThat(review.constraints().confirmed()).isEmpty();
        assertThat(review.heeded()).containsExactly(1L);
    }

    @Test
    void letsALaterMergeOutweighADifference() {
        Constraints constraints = review(new Different(List.of("a"), List.of("b")), new Merge("p-1", "p-2"))
                .constraints();
        assertThat(constraints.apart()).isEmpty();
        assertThat(constraints.together()).containsExactly(Set.of("a", "b", "e", "f"));
    }

    @Test
    void remembersAnOpenQuestionWithoutBindingAnything() {
        Undecided undecided = new Undecided(List.of("a"), List.of("b"));
        Review review = review(undecided);
        assertThat(review.answered()).containsExactly(undecided);
        assertThat(review.constraints()).isEqualTo(Constraints.NONE);
        assertThat(review.heeded()).isEmpty();
    }

    @Test
    void putsAsideWhoIsNotThisPersonAndKeepsThemApart() {
        Review review = review(new NotThisPerson(List.of("e"), "p-1"));
        assertThat(written(review.cast())).contains("p-1:a");
        assertThat(review.cast().unknown()).containsEntry("e", UnknownReason.NOT_THAT_PERSON);
        assertThat(review.constraints().apart()).containsExactly(new Apart(Set.of("e"), Set.of("a")));
    }

    @Test
    void leavesAloneWhomALaterClusteringPutElsewhere() {
        Cast elsewhere = cast(footage, "p-1:a", "p-2:bef", "p-3:c", "p-4:dg");
        assertThat(new NotThisPerson(List.of("e"), "p-1").applyTo(elsewhere)).isEqualTo(elsewhere);
    }

    @Test
    void leavesOutWhatIsNotWorthShowing() {
        Review review = review(new LeaveOut(List.of("c", "g")));
        assertThat(written(review.cast())).containsExactly("p-1:ae", "p-2:bf", "p-4:d");
        assertThat(review.cast().unknown())
                .containsEntry("c", UnknownReason.LEFT_OUT)
                .containsEntry("g", UnknownReason.LEFT_OUT);
        assertThat(review.constraints()).isEqualTo(Constraints.NONE);
    }

    @Test
    void showsAPersonByTheChosenTrackWhileTheyHaveIt() {
        Portrait portrait = new Portrait("p-1", "e");
        assertThat(portrait.applyTo(base).person("p-1").orElseThrow().portrait())
                .contains("e");
        assertThat(review(portrait, new NotThisPerson(List.of("e"), "p-1"))
                        .cast()
                        .person("p-1")
                        .orElseThrow()
                        .portrait())
                .isEqualTo(Optional.empty());
    }

    @Test
    void isUnderstoodInTracksFoundAgain() {
        Footage before = footage(track("a", 0, 4, 100), track("b", 0, 4, 300));
        CorrectionLog log = CorrectionLog.EMPTY.with(
                new Different(List.of("a"), List.of("b")), cast(before, "p-1:a", "p-2:b"), NOW);
        Footage after = footage(track("x", 0, 3.5, 290), track("y", 0, 3.5, 105));

        Review review = Review.of(after, FoundPeople.of(cast(before, "p-1:a", "p-2:b"), Set.of()), log, 2);

        assertThat(review.answered()).containsExactly(new Different(List.of("y"), List.of("x")));
        assertThat(review.constraints().apart()).containsExactly(new Apart(Set.of("y"), Set.of("x")));
    }

    static Stream<Correction> senseless() {
        return Stream.of(
                new Confirm(List.of("a"), "p-8"),
                new Confirm(List.of("z"), "p-1"),
                new Different(List.of("a"), List.of("z")),
                new Undecided(List.of("z"), List.of("a")),
                new NotThisPerson(List.of("b"), "p-1"),
                new LeaveOut(List.of("z")),
                new Portrait("p-1", "b"));
    }

    @ParameterizedTest
    @MethodSource("senseless")
    void refusesWhatMakesNoSense(Correction correction) {
        assertThatIllegalArgumentException().isThrownBy(() -> correction.settledIn(base));
    }

    @Test
    void refusesATrackOnBothSides() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Different(List.of("a"), List.of("b", "a")));
    }
}
