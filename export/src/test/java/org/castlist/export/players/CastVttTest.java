package org.castlist.export.players;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.CastFixture;
import org.castlist.export.document.Exported;
import org.castlist.export.document.LargeFilm;
import org.castlist.people.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CastVttTest {

    private record Cue(String id, String start, String end, String voice, String text) {}

    @Test
    void writesWhatTheGoldenFileHolds() throws IOException {
        assertThat(Exported.text(new CastVtt(), CastFixture.tiny())).isEqualTo(Exported.expected("cast.vtt"));
    }

    @Test
    void theLocaleDoesNotMatter() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            writesWhatTheGoldenFileHolds();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void cuesComeInOrderWithIdsOfTheirOwn() {
        List<Cue> cues = parsed(Exported.text(new CastVtt(), LargeFilm.of(60, 5, 2, new LargeFilm.Ovals())));
        assertThat(cues).hasSizeGreaterThan(20).extracting(Cue::start).isSorted();
        assertThat(cues).extracting(Cue::id).doesNotHaveDuplicates();
        assertThat(cues).allMatch(cue -> cue.start().compareTo(cue.end()) < 0);
    }

    @Test
    void anAppearanceShorterThanAMillisecondIsStillACue() {
        CastDocument document = CastFixture.document(
                List.of(CastFixture.shot(0, 0, 10)),
                List.of(CastFixture.track("t-0-0", 0, 3, 3, 0)),
                List.of(new Person("p-1", Optional.empty(), false, List.of("t-0-0"))),
                Map.of());
        assertThat(parsed(Exported.text(new CastVtt(), document)))
                .containsExactly(new Cue("p-1-1", "00:00:00.120", "00:00:00.121", "Person 1", "Person 1"));
    }

    @ParameterizedTest
    @FieldSource("org.castlist.export.document.Exported#HOSTILE_NAMES")
    void anyNameIsReadBackInOneLine(String name) {
        List<Cue> cues = parsed(Exported.text(new CastVtt(), CastFixture.tiny(name)));
        String oneLine = Exported.encodable(name).replaceAll("[\\s]+", " ");
        assertThat(cues).hasSize(4);
        assertThat(cues.get(0)).isEqualTo(new Cue("p-1-1", "00:00:00.000", "00:00:03.000", oneLine, oneLine));
    }

    @Test
    void aLineOfHowItWasMadeCannotEndTheNoteOrStartACue() {
        CastDocument tiny = CastFixture.tiny();
        Map<String, String> made = Map.of("note", "a\n\n00:00:00.000 --> 00:00:01.000\n\nb ----> c");
        CastDocument document = new CastDocument(tiny.cast(), made, tiny.crops(), "1");
        assertThat(parsed(Exported.text(new CastVtt(), document)))
                .isEqualTo(parsed(Exported.text(new CastVtt(), tiny)));
    }

    /** Blocks between empty lines, as the specification's parser sees them. */
    private static List<Cue> parsed(String vtt) {
        assertThat(vtt).startsWith("WEBVTT\n\n").doesNotContain("\r");
        Pattern cue = Pattern.compile("(.+)\n(\\S+) --> (\\S+)\n<v ([^>]*)>([^<]*)</v>");
        List<Cue> cues = new ArrayList<>();
        for (String block :
                Pattern.compile("\n\n+").splitAsStream(vtt.substring(8).strip()).toList()) {
            Matcher parts = cue.matcher(block);
            if (block.contains("-->")) {
                assertThat(parts.matches()).as(block).isTrue();
                cues.add(new Cue(
                        parts.group(1), parts.group(2), parts.group(3), plain(parts.group(4)), plain(parts.group(5))));
            } else {
                assertThat(block).startsWith("NOTE");
            }
        }
        return cues;
    }

    private static String plain(String escaped) {
        return escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
