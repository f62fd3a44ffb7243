package org.castlist.export.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.CastFixture;
import org.castlist.export.document.Exported;
import org.castlist.export.document.LargeFilm;
import org.castlist.people.Appearance;
import org.castlist.people.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CastRttmTest {

    /** Times in seconds. */
    private record Turn(String film, double start, double duration, String label) {}

    @Test
    void writesWhatTheGoldenFileHolds() throws IOException {
        assertThat(Exported.text(new CastRttm(), CastFixture.tiny())).isEqualTo(Exported.expected("cast.rttm"));
    }

    @Test
    void eachAppearanceIsATurnInOrderOfTime() {
        CastDocument document = LargeFilm.of(60, 5, 2, new LargeFilm.Ovals());
        List<Turn> turns = parsed(Exported.text(new CastRttm(), document));
        assertThat(turns).extracting(Turn::start).isSorted();
        List<Turn> expected = new ArrayList<>();
        for (Person person : document.shownPeople()) {
            for (Appearance seen : document.cast().appearances(person)) {
                double frames = seen.span().end().ticks() - seen.span().start().ticks();
                expected.add(new Turn(
                        "The_Long_Afternoon",
                        seen.span().start().ticks() / 25.0,
                        frames / 25,
                        person.title().replace(' ', '_')));
            }
        }
        assertThat(turns).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void twoPeopleOfOneNameAreToldApart() {
        CastDocument document = CastFixture.document(
                List.of(CastFixture.shot(0, 0, 100)),
                List.of(CastFixture.track("t-0-0", 0, 0, 50, 0), CastFixture.track("t-0-1", 0, 50, 90, 0)),
                List.of(
                        new Person("p-1", Optional.of("Ana Ruiz"), false, List.of("t-0-0")),
                        new Person("p-2", Optional.of("Ana\u00A0Ruiz"), false, List.of("t-0-1"))),
                Map.of());
        assertThat(parsed(Exported.text(new CastRttm(), document)))
                .extracting(Turn::label)
                .containsExactly("Ana_Ruiz", "Ana_Ruiz_p-2");
    }

    @Test
    void timesOfOddRatesAreExact() {
        assertThat(parsed(Exported.text(new CastRttm(), RatedFilm.television().withFace(107_892, 107_900))))
                .containsExactly(new Turn("film", 3599.996, 0.267, "Ana"));
    }

    @ParameterizedTest
    @FieldSource("org.castlist.export.document.Exported#HOSTILE_NAMES")
    void anyNameIsOneLabel(String name) {
        List<Turn> turns = parsed(Exported.text(new CastRttm(), CastFixture.tiny(name)));
        String label = Exported.encodable(name).replaceAll("\\s+", "_");
        assertThat(turns).extracting(Turn::label).containsExactly(label, "Person_2", label, label);
    }

    /** Ten fields with blanks between, as every reader of the format wants them. */
    private static List<Turn> parsed(String rttm) {
        List<Turn> turns = new ArrayList<>();
        for (String line : rttm.split("\n")) {
            String[] fields = line.split("[\\s\\p{Z}]+", -1);
            assertThat(fields).as(line).hasSize(10);
            assertThat(List.of(fields[0], fields[2], fields[5], fields[6], fields[8], fields[9]))
                    .containsExactly("SPEAKER", "1", "<NA>", "<NA>", "<NA>", "<NA>");
            assertThat(fields[3] + " " + fields[4]).matches("\\d+\\.\\d{3} \\d+\\.\\d{3}");
            turns.add(new Turn(fields[1], Double.parseDouble(fields[3]), Double.parseDouble(fields[4]), fields[7]));
        }
        return turns;
    }
}
