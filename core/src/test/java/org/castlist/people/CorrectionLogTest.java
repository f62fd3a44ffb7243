package org.castlist.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.castlist.people.TinyFilm.alphabet;
import static org.castlist.people.TinyFilm.cast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.castlist.people.Correction.Hide;
import org.castlist.people.Correction.Merge;
import org.castlist.people.Correction.Move;
import org.castlist.people.Correction.Name;
import org.castlist.people.Correction.NotAFace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionLogTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Cast base = cast(alphabet(8), "p-1:ae", "p-2:bf", "p-3:c", "p-4:dg"); // h is unknown

    private CorrectionLog log(Correction... corrections) {
        CorrectionLog log = CorrectionLog.EMPTY;
        for (Correction correction : corrections) {
            log = log.with(correction, log.applyTo(base), NOW);
        }
        return log;
    }

    @Test
    void undoesEveryKindOfCorrection() {
        for (Correction correction : List.of(
                new Name("p-1", "Ana"),
                new Merge("p-1", "p-2"),
                new Move(List.of("a", "h"), "p-9"),
                new NotAFace(List.of("c")),
                new Hide("p-3", true))) {
            CorrectionLog log = log(correction);
            assertThat(log.applyTo(base)).isNotEqualTo(base);
            assertThat(log.without(1, NOW).applyTo(base)).isEqualTo(base);
            assertThat(log.without(1, NOW).without(2, NOW).applyTo(base)).isEqualTo(log.applyTo(base));
        }
    }

    @Test
    void undoesOneOfSeveral() {
        CorrectionLog log = log(new Name("p-1", "Ana"), new Merge("p-1", "p-2"), new Hide("p-3", true));
        assertThat(log.without(2, NOW).applyTo(base))
                .isEqualTo(log(new Name("p-1", "Ana"), new Hide("p-3", true)).applyTo(base));
    }

    @Test
    void countsADoneAgainCorrectionFromThen() {
        CorrectionLog log = log(new Name("p-1", "Ana"), new Name("p-1", "Ben"))
                .without(1, NOW)
                .without(3, NOW);
        assertThat(log.effective()).containsExactly(new Name("p-1", "Ben"), new Name("p-1", "Ana"));
    }

    @Test
    void refusesToUndoTwiceOrWhatNeverWas() {
        CorrectionLog log = log(new Name("p-1", "Ana")).without(1, NOW);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> log.without(1, NOW))
                .withMessage("correction 1 is undone already");
        assertThatIllegalArgumentException().isThrownBy(() -> log.without(7, NOW));
    }

    @Test
    void refusesEntriesOutOfOrder() {
        List<Entry> entries = new ArrayList<>(
                log(new Name("p-1", "Ana"), new Name("p-2", "Ben")).entries());
        Collections.reverse(entries);
        assertThatIllegalArgumentException().isThrownBy(() -> new CorrectionLog(entries));
    }

    @Test
    void neverChangesTheLogItGrewFrom() {
        CorrectionLog before = log(new Name("p-1", "Ana"));
        before.with(new Hide("p-1", true), base, NOW);
        before.without(1, NOW);
        assertThat(before.entries()).hasSize(1);
    }

    /** The same as one correction after the other, as the reviewer saw them happen, and again when replayed. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void replaysToWhatTheReviewerSawAndThenChangesNothing(long seed) {
        Random random = new Random(seed);
        CorrectionLog log = CorrectionLog.EMPTY;
        Cast seen = base;
        for (int i = 0; i < 40; i++) {
            Correction correction = arbitrary(random, seen, 10 + i);
            CorrectionLog more = log.with(correction, seen, NOW);
            seen = more.effective().get(i).applyTo(seen);
            log = more;
            assertThat(log.applyTo(base)).as("after %s", log.effective()).isEqualTo(seen);
            assertThat(log.applyTo(seen)).as("again %s", log.effective()).isEqualTo(seen);
        }
    }

    /** The slow and obvious reading: what is in force is what no standing entry takes back. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void agreesWithTheObviousReadingOfUndo(long seed) {
        Random random = new Random(seed);
        CorrectionLog log = CorrectionLog.EMPTY;
        for (int i = 0; i < 60; i++) {
            long target = 1L + random.nextInt(Math.max(1, log.entries().size()));
            if (random.nextBoolean() || !stands(log, target)) {
                log = log.with(new Name("p-1", "name " + i), base, NOW);
            } else {
                log = log.without(target, NOW);
            }
        }
        CorrectionLog finished = log;
        assertThat(log.inForce())
                .containsExactlyInAnyOrderElementsOf(log.entries().stream()
                        .filter(entry -> stands(finished, entry.sequence()))
                        .filter(Entry.Made.class::isInstance)
                        .map(Entry.Made.class::cast)
                        .toList());
    }

    private static boolean stands(CorrectionLog log, long sequence) {
        return log.entries().stream().anyMatch(entry -> entry.sequence() == sequence)
                && log.entries().stream()
                        .filter(entry -> entry instanceof Entry.Undone undone && undone.undoes() == sequence)
                        .noneMatch(entry -> stands(log, entry.sequence()));
    }

    private static Correction arbitrary(Random random, Cast cast, int fresh) {
        List<Person> people = cast.people();
        List<String> tracks =
                cast.footage().tracks().stream().map(track -> track.id()).toList();
        String track = tracks.get(random.nextInt(tracks.size()));
        if (people.size() < 2) {
            return new Move(List.of(track), "p-" + fresh);
        }
        Person one = people.get(random.nextInt(people.size()));
        Person other = people.get((people.indexOf(one) + 1) % people.size());
        return switch (random.nextInt(6)) {
            case 0 -> new Name(one.id(), "name " + fresh);
            case 1 -> new Merge(one.id(), other.id());
            case 2 -> new Move(List.of(one.tracks().get(0)), other.id());
            case 3 -> new Move(List.of(track), "p-" + fresh);
            case 4 -> new NotAFace(List.of(track));
            default -> new Hide(one.id(), random.nextBoolean());
        };
    }
}
