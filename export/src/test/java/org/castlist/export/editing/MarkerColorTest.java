package org.castlist.export.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.castlist.people.Person;
import org.junit.jupiter.api.Test;

class MarkerColorTest {

    private static final Set<String> IN_RESOLVE = Set.of(
            "Blue",
            "Cyan",
            "Green",
            "Yellow",
            "Red",
            "Pink",
            "Purple",
            "Fuchsia",
            "Rose",
            "Lavender",
            "Sky",
            "Mint",
            "Lemon",
            "Sand",
            "Cocoa",
            "Cream");

    @Test
    void eightPeopleHaveColoursOfTheirOwnAndTheNinthTheFirstAgain() {
        List<MarkerColor> colors =
                IntStream.rangeClosed(1, 9).mapToObj(MarkerColorTest::of).toList();
        assertThat(colors.subList(0, 8)).doesNotHaveDuplicates();
        assertThat(colors.get(8)).isEqualTo(colors.get(0));
    }

    @Test
    void theNumberZeroHasAColourToo() {
        assertThat(of(0)).isEqualTo(MarkerColor.MAGENTA);
    }

    @Test
    void everyColourIsOneOfResolve() {
        assertThat(MarkerColor.values())
                .extracting(MarkerColor::inResolve)
                .doesNotHaveDuplicates()
                .isSubsetOf(IN_RESOLVE);
    }

    private static MarkerColor of(int number) {
        return MarkerColor.of(new Person("p-" + number, Optional.empty(), false, List.of("t-0-0")));
    }
}
