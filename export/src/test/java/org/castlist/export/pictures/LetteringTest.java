package org.castlist.export.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.castlist.people.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetteringTest {
    private static final int BLUE = 0x2040f0;

    private static Label label(String name, int widest) throws IOException {
        return Lettering.ofHeight(20).label(person(Optional.of(name)), BLUE, widest);
    }

    private static Person person(Optional<String> name) {
        return new Person("p-7", name, false, List.of("t-0-0"));
    }

    @Test
    void aNameIsWhiteWithADarkOutlineOnThePersonsColour() throws IOException {
        Label label = label("Ana", 400);
        int[] rgb = Arrays.stream(label.pixels()).map(pixel -> pixel & 0xffffff).toArray();
        assertThat(rgb).contains(0xffffff, 0x000000, BLUE);
        assertThat(rgb[0]).isEqualTo(BLUE);
        assertThat(label.width()).isGreaterThan(label.height()).isLessThan(100);
    }

    @ParameterizedTest
    @FieldSource("org.castlist.export.document.Exported#HOSTILE_NAMES")
    @ValueSource(strings = {"李小龍", "محمد", "שרה", "अमिताभ", "สมชาย", "Ωμέγα", "\u200B", "\u202E", "👩‍👩‍👧"})
    void namesInAnyScriptFitIntoAnyWidth(String name) throws IOException {
        for (int widest : new int[] {40, 120, 900}) {
            assertThat(label(name, widest).width()).isBetween(1, widest);
        }
    }

    @Test
    void aNameThatNoFontCanWriteIsTheNeutralOne() throws IOException {
        int[] neutral = Lettering.ofHeight(20)
                .label(person(Optional.empty()), BLUE, 400)
                .pixels();
        assertThat(label("\uDBFF\uDFFE", 400).pixels()).isEqualTo(neutral);
        assertThat(label("\u202E", 400).pixels()).isEqualTo(neutral);
    }

    @Test
    void aLongNameIsCut() throws IOException {
        Label whole = label("Anastasia", 400);
        Label cut = label("Anastasia ".repeat(1000), whole.width() + 60);
        assertThat(cut.width()).isGreaterThan(whole.width()).isLessThanOrEqualTo(whole.width() + 60);
    }
}
