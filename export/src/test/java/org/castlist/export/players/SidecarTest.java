package org.castlist.export.players;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.castlist.export.data.SchemaCheck;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.CastFixture;
import org.castlist.export.document.Exported;
import org.castlist.export.document.Exporter;
import org.castlist.export.document.LargeFilm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The two files that are handed on beside a film. */
class SidecarTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CastDocument LARGE = LargeFilm.of(60, 5, 2, new LargeFilm.Ovals());

    private record Cue(String id, String start, String end, JsonNode payload) {}

    @Test
    void bothAreWhatTheGoldenFilesHoldWhateverTheLocale() throws IOException {
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : List.of(Locale.ROOT, Locale.forLanguageTag("ar-EG-u-nu-arab"))) {
                Locale.setDefault(locale);
                assertThat(Exported.text(new SidecarJson(), CastFixture.tiny()))
                        .isEqualTo(Exported.expected("sidecar.json"));
                assertThat(Exported.text(new SidecarVtt(), CastFixture.tiny()))
                        .isEqualTo(Exported.expected("sidecar.vtt"));
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theJsonKeepsToItsSchema() throws IOException {
        SchemaCheck schema =
                new SchemaCheck(JSON.readTree(SidecarJson.class.getResource("castlist-sidecar-1.schema.json")));
        for (CastDocument document : List.of(CastFixture.tiny(), CastFixture.pictures(), LARGE)) {
            assertThat(schema.faults(json(document))).isEmpty();
        }
    }

    @Test
    void neitherHoldsAnythingThatAFaceCanBeRecognisedBy() {
        for (Exporter exporter : List.of(new SidecarJson(), new SidecarVtt())) {
            String text = Exported.text(exporter, LARGE);
            assertThat(text).contains("p-1").doesNotContainIgnoringCase("crop", ".jpg", "embedding", "norm", "points");
            assertThat(text.length()).as("boxes of appearances only").isLessThan(200_000);
        }
    }

    @Test
    void hiddenPeopleAreInNeither() {
        for (Exporter exporter : List.of(new SidecarJson(), new SidecarVtt())) {
            assertThat(Exported.text(exporter, CastFixture.tiny())).doesNotContain("Extra", "p-7");
        }
    }

    /** At 1.5 s the box of t-0-0 is half-way from 10.126 to -3; what is left of the edge is cut off. */
    @Test
    void theBoxIsThatOfTheMiddleOfTheAppearanceInSharesOfThePicture() throws IOException {
        JsonNode box = json(CastFixture.tiny()).at("/people/0/appearances/0/box");
        double fraction = 1.5 / (74 / 25.0);
        assertThat(box.get("x").asDouble()).isEqualTo(Math.round((10.126 - 13.126 * fraction) / 640 * 1e4) / 1e4);
        assertThat(box.get("width").asDouble()).isEqualTo(Math.round(31.5 / 640 * 1e4) / 1e4);
        assertThat(box.get("height").asDouble()).isEqualTo(Math.round(40 / 360.0 * 1e4) / 1e4);
        for (JsonNode person : json(LARGE).get("people")) {
            for (JsonNode appearance : person.get("appearances")) {
                JsonNode share = appearance.path("box");
                assertThat(share.path("x").asDouble() + share.path("width").asDouble())
                        .isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void ofAFolderOfPicturesTheJsonNamesThePictureAndGivesNoBox() throws IOException {
        JsonNode appearance = json(CastFixture.pictures()).at("/people/0/appearances/1");
        assertThat(appearance.get("picture").asText()).isEqualTo("a, b.png");
        assertThat(appearance.has("box")).isFalse();
    }

    @Test
    void theTwoTellTheSame() throws IOException {
        List<String> inJson = new ArrayList<>();
        for (JsonNode person : json(LARGE).get("people")) {
            person.get("appearances")
                    .forEach(appearance -> inJson.add(appearance.get("id").asText()
                            + appearance.path("box").toString()));
        }
        List<Cue> cues = cues(Exported.text(new SidecarVtt(), LARGE));
        assertThat(cues).extracting(Cue::start).isSorted();
        assertThat(cues)
                .extracting(cue -> cue.id() + cue.payload().path("box"))
                .hasSizeGreaterThan(20)
                .containsExactlyInAnyOrderElementsOf(inJson);
    }

    @ParameterizedTest
    @FieldSource("org.castlist.export.document.Exported#HOSTILE_NAMES")
    void anyNameIsReadBackFromBothAsItWas(String name) throws IOException {
        CastDocument document = CastFixture.tiny(name);
        assertThat(json(document).at("/people/0/name").asText()).isEqualTo(Exported.encodable(name));
        assertThat(json(document).at("/people/1/named").asBoolean()).isFalse();
        List<Cue> cues = cues(Exported.text(new SidecarVtt(), document));
        assertThat(cues).hasSize(4);
        assertThat(cues.get(0).start()).isEqualTo("00:00:00.000");
        assertThat(cues.get(0).end()).isEqualTo("00:00:03.000");
        assertThat(cues.get(0).payload().get("name").asText()).isEqualTo(Exported.encodable(name));
    }

    private static JsonNode json(CastDocument document) throws IOException {
        return JSON.readTree(Exported.text(new SidecarJson(), document));
    }

    /** Blocks between empty lines, as the specification's parser sees them. */
    private static List<Cue> cues(String vtt) throws IOException {
        Pattern cue = Pattern.compile("(.+)\n(\\S+) --> (\\S+)\n([^<>&\n]+)");
        List<Cue> cues = new ArrayList<>();
        for (String block : vtt.strip().split("\n\n")) {
            if (block.contains("-->")) {
                var parts = cue.matcher(block);
                assertThat(parts.matches()).as(block).isTrue();
                cues.add(new Cue(parts.group(1), parts.group(2), parts.group(3), JSON.readTree(parts.group(4))));
            } else {
                assertThat(block).matches("(?s)(WEBVTT|NOTE).*");
            }
        }
        return cues;
    }
}
