package org.castlist.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.castlist.people.TinyFilm.alphabet;
import static org.castlist.people.TinyFilm.cast;
import static org.castlist.people.TinyFilm.written;

import java.util.List;
import java.util.stream.Stream;
import org.castlist.people.Correction.Hide;
import org.castlist.people.Correction.Merge;
import org.castlist.people.Correction.Move;
import org.castlist.people.Correction.Name;
import org.castlist.people.Correction.NotAFace;
import org.castlist.tracks.UnknownReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorrectionTest {
    private final Cast cast = cast(alphabet(6), "p-1:ad", "p-2:be", "p-3:c"); // f is unknown

    @Test
    void namesAPerson() {
        assertThat(written(new Name("p-2", "Ana").applyTo(cast))).containsExactly("p-1:ad", "p-2:be=Ana", "p-3:c");
    }

    @Test
    void keepsHostileNamesAsTheyAre() {
        String name = "Robert'); DROP TABLE person;--\n\"<b>\u202e\uD83C\uDFAC";
        assertThat(new Name("p-1", name)
                        .applyTo(cast)
                        .person("p-1")
                        .orElseThrow()
                        .title())
                .isEqualTo(name);
    }

    @Test
    void mergesTwoPeopleUnderTheSecondId() {
        assertThat(written(new Merge("p-1", "p-2").applyTo(cast))).containsExactly("p-2:abde", "p-3:c");
    }

    @Test
    void keepsTheOnlyNameOfTwoMergedPeople() {
        Cast named = new Name("p-1", "Ana").applyTo(cast);
        assertThat(written(new Merge("p-1", "p-2").applyTo(named))).contains("p-2:abde=Ana");
        assertThat(written(new Merge("p-2", "p-1").applyTo(named))).contains("p-1:abde=Ana");
    }

    @Test
    void keepsTheSecondNameWhenBothHaveOne() {
        Cast named = new Name("p-2", "Ben").applyTo(new Name("p-1", "Ana").applyTo(cast));
        assertThat(written(new Merge("p-1", "p-2").applyTo(named))).contains("p-2:abde=Ben");
    }

    @Test
    void movesTracksToSomebodyKnown() {
        assertThat(written(new Move(List.of("a"), "p-3").applyTo(cast))).containsExactly("p-3:ac", "p-2:be", "p-1:d");
    }

    @Test
    void movesTracksToSomebodyNew() {
        assertThat(written(new Move(List.of("e", "d"), "p-9").applyTo(cast)))
                .containsExactly("p-9:de", "p-1:a", "p-2:b", "p-3:c");
    }

    @Test
    void letsAPersonWithoutTracksDisappear() {
        assertThat(written(new Move(List.of("c"), "p-1").applyTo(cast))).containsExactly("p-1:acd", "p-2:be");
    }

    @Test
    void rescuesUnknownTracks() {
        Cast rescued = new Move(List.of("f"), "p-3").applyTo(cast);
        assertThat(written(rescued)).contains("p-3:cf");
        assertThat(rescued.unknown()).isEmpty();
    }

    @Test
    void putsAsideWhatIsNoFace() {
        Cast without = new NotAFace(List.of("b", "c")).applyTo(cast);
        assertThat(written(without)).containsExactly("p-1:ad", "p-2:e");
        assertThat(without.unknown())
                .containsEntry("b", UnknownReason.NOT_A_FACE)
                .containsEntry("c", UnknownReason.NOT_A_FACE)
                .containsEntry("f", UnknownReason.TOO_SMALL);
    }

    @Test
    void hidesAndShowsAPerson() {
        Cast hidden = new Hide("p-3", true).applyTo(cast);
        assertThat(written(hidden)).contains("p-3:c-hidden");
        assertThat(new Hide("p-3", false).applyTo(hidden)).isEqualTo(cast);
    }

    static Stream<Correction> senseless() {
        return Stream.of(
                new Name("p-8", "Ana"),
                new Merge("p-8", "p-1"),
                new Merge("p-1", "p-8"),
                new Move(List.of("a", "z"), "p-2"),
                new Move(List.of("b", "e"), "p-2"),
                new NotAFace(List.of("z")),
                new Hide("p-8", true));
    }

    @ParameterizedTest
    @MethodSource("senseless")
    void refusesWhatMakesNoSenseWhenItIsMade(Correction correction) {
        assertThatIllegalArgumentException().isThrownBy(() -> correction.settledIn(cast));
    }

    @Test
    void passesOverWhatIsGoneWhenItIsReplayed() {
        Stream.of(
                        new Name("p-8", "Ana"),
                        new Merge("p-8", "p-1"),
                        new Move(List.of("z"), "p-2"),
                        new NotAFace(List.of("z")),
                        new Hide("p-8", true))
                .forEach(correction -> assertThat(correction.applyTo(cast)).isEqualTo(cast));
        assertThat(new Move(List.of("c", "z"), "p-2").applyTo(cast))
                .isEqualTo(new Move(List.of("c"), "p-2").applyTo(cast));
    }

    @Test
    void refusesWhatCannotMakeSenseAnywhere() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Name("p-1", " "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Merge("p-1", "p-1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Move(List.of(), "p-1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Move(List.of("a"), "Ana"));
        assertThatIllegalArgumentException().isThrownBy(() -> new NotAFace(List.of()));
    }
}
