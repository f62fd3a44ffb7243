package org.castlist.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.castlist.faces.Box;
import org.castlist.people.Anchor;
import org.castlist.people.Correction.Hide;
import org.castlist.people.Correction.Merge;
import org.castlist.people.Correction.Move;
import org.castlist.people.Correction.Name;
import org.castlist.people.Correction.NotAFace;
import org.castlist.people.Correction.Portrait;
import org.castlist.people.Entry;
import org.castlist.people.Evidence;
import org.castlist.people.FoundPeople;
import org.castlist.people.Verdict.Confirm;
import org.castlist.people.Verdict.Different;
import org.castlist.people.Verdict.LeaveOut;
import org.castlist.people.Verdict.NotThisPerson;
import org.castlist.people.Verdict.Undecided;
import org.castlist.video.Moment;
import org.castlist.video.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectJsonTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123456789Z");
    private static final Anchor ANCHOR =
            new Anchor("t-\"1", new Moment(-7, new Rational(1001, 30000)), new Box(1.0 / 3, -2, Math.PI, 1e-9));

    static Stream<Entry> entries() {
        Evidence evidence = new Evidence(List.of(ANCHOR, ANCHOR), List.of(ANCHOR), List.of());
        Evidence no = new Evidence(List.of(ANCHOR), List.of(), List.of(ANCHOR), false);
        return Stream.of(
                new Entry.Made(1, NOW, new Name("p-1", "O'Neil \"\n\u202e"), Evidence.NONE),
                new Entry.Made(2, NOW, new Merge("p-1", "p-2"), evidence),
                new Entry.Made(3, NOW, new Merge("p-1", "p-2", Optional.of("")), evidence),
                new Entry.Made(4, NOW, new Move(List.of("a", "b"), "p-3"), evidence),
                new Entry.Made(5, NOW, new NotAFace(List.of("a")), evidence),
                new Entry.Made(6, NOW, new Hide("p-1", true), Evidence.NONE),
                new Entry.Undone(7, NOW, 3),
                new Entry.Made(8, NOW, new Portrait("p-1", "a"), evidence),
                new Entry.Made(9, NOW, new Confirm(List.of("a"), "p-1"), evidence),
                new Entry.Made(10, NOW, new Different(List.of("a"), List.of("b", "c")), no),
                new Entry.Made(11, NOW, new Undecided(List.of("a"), List.of("b")), no),
                new Entry.Made(12, NOW, new NotThisPerson(List.of("a"), "p-1"), no),
                new Entry.Made(13, NOW, new LeaveOut(List.of("a", "b")), no));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void bringsEveryKindOfEntryBack(Entry entry) throws IOException {
        assertThat(ProjectJson.entry(entry.sequence(), NOW, ProjectJson.text(entry)))
                .isEqualTo(entry);
    }

    @Test
    void bringsPeopleBackInTheirOrder() throws IOException {
        Map<String, List<Anchor>> people = new LinkedHashMap<>();
        people.put("p-9", List.of(ANCHOR));
        people.put("p-1", List.of(ANCHOR, ANCHOR));
        FoundPeople found = new FoundPeople(people, Set.of(3L, 1L));
        FoundPeople back = ProjectJson.foundPeople(ProjectJson.text(found));
        assertThat(back).isEqualTo(found);
        assertThat(back.people().keySet()).containsExactly("p-9", "p-1");
    }

    @Test
    void saysThatAnUnheardOfCorrectionNeedsANewerProgram() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> ProjectJson.entry(1, NOW, "{\"type\":\"split\"}"))
                .withMessageContaining("'split' needs a newer Castlist");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> ProjectJson.entry(1, NOW, "{\"type\":"))
                .withMessageContaining("damaged");
    }
}
