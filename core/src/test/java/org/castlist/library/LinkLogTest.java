package org.castlist.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkLogTest {
    private static final Instant NOW = Instant.EPOCH;
    private static final LinkWord A_IS_B = word("a/p-1", "b/p-1", true);
    private static final LinkWord B_IS_C = word("b/p-1", "c/p-1", true);
    private static final LinkWord A_IS_NOT_C = word("a/p-1", "c/p-1", false);

    private static LinkWord word(String one, String other, boolean areOne) {
        return new LinkWord(FilmPerson.parse(one), FilmPerson.parse(other), areOne);
    }

    private static List<LinkWord> inForce(LinkLog log) {
        return log.inForce().stream().map(LinkEntry.Said::word).toList();
    }

    @Test
    void whatIsUndoneDoesNotCountAndUndoingThatLetsItCountAgain() {
        LinkLog log = LinkLog.EMPTY.with(A_IS_B, NOW).with(B_IS_C, NOW);

        assertThat(inForce(log.without(1, NOW))).containsExactly(B_IS_C);
        assertThat(inForce(log.without(1, NOW).without(3, NOW))).containsExactly(A_IS_B, B_IS_C);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> log.without(1, NOW).without(1, NOW))
                .withMessage("entry 1 is undone already");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> log.without(3, NOW))
                .withMessage("there is no entry 3 to undo");
    }

    @Test
    void aWordThatContradictsOthersByWayOfSomebodyIsRefused() {
        LinkLog log = LinkLog.EMPTY.with(A_IS_B, NOW).with(B_IS_C, NOW);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> log.with(A_IS_NOT_C, NOW))
                .withMessageContaining("a/p-1 and c/p-1 are different people contradicts");
        assertThat(inForce(log.without(2, NOW).with(A_IS_NOT_C, NOW))).containsExactly(A_IS_B, A_IS_NOT_C);
    }

    @Test
    void wherePeopleBecameOneTheLaterWordCounts() {
        Map<FilmPerson, Integer> merged =
                Map.of(FilmPerson.parse("a/p-1"), 0, FilmPerson.parse("b/p-1"), 1, FilmPerson.parse("c/p-1"), 1);

        LinkWords words = LinkWords.of(List.of(A_IS_B, B_IS_C, A_IS_NOT_C), merged);

        assertThat(words.same()).isEmpty();
        assertThat(words.different()).hasSize(1);
    }

    @Test
    void aPersonIsReadAsItIsWritten() {
        assertThat(FilmPerson.parse("a/b c/p-12").film()).isEqualTo("a/b c");
        assertThat(FilmPerson.parse("a/b c/p-12")).hasToString("a/b c/p-12");
        assertThatIllegalArgumentException().isThrownBy(() -> FilmPerson.parse("p-12"));
        assertThatIllegalArgumentException().isThrownBy(() -> word("a/p-1", "a/p-1", true));
    }
}
