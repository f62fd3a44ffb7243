package org.castlist.export.research;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.CastFixture;
import org.castlist.export.document.Exported;
import org.castlist.export.document.LargeFilm;
import org.castlist.people.Appearance;
import org.castlist.people.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CastViaTest {

    @Test
    void writesWhatTheGoldenFileHolds() throws IOException {
        assertThat(Exported.text(new CastVia(), CastFixture.tiny())).isEqualTo(Exported.expected("cast.via.json"));
    }

    @Test
    void aSegmentIsAnAppearanceAndARectangleAKeptPicture() throws IOException {
        CastDocument document = LargeFilm.of(60, 5, 2, new LargeFilm.Ovals());
        List<String> segments = new ArrayList<>();
        int crops = 0;
        for (Person person : document.shownPeople()) {
            for (Appearance seen : document.cast().appearances(person)) {
                segments.add(person.id() + " " + seen.span().start().ticks() / 25.0 + " "
                        + seen.span().end().ticks() / 25.0);
            }
            crops += document.cast().tracksOf(person).stream()
                    .mapToInt(track -> track.crops().size())
                    .sum();
        }
        List<String> written = new ArrayList<>();
        int rectangles = 0;
        for (JsonNode mark : read(document).get("metadata")) {
            if (mark.get("xy").isEmpty()) {
                written.add(mark.at("/av/1").asText() + " " + mark.at("/z/0").asDouble() + " "
                        + mark.at("/z/1").asDouble());
            } else {
                rectangles++;
            }
        }
        assertThat(written).containsExactlyElementsOf(segments);
        assertThat(rectangles).isEqualTo(crops).isPositive();
    }

    @Test
    void timesOfOddRatesAreExact() throws IOException {
        assertThat(read(RatedFilm.television().withFace(107_892, 107_900)).at("/metadata/1_1/z"))
                .hasToString("[3599.996,3600.263]");
    }

    @Test
    void aFolderHasAViewForEachPictureAndNoTime() throws IOException {
        JsonNode via = read(CastFixture.pictures());
        assertThat(via.at("/file/2/fname").asText()).isEqualTo("broken.jpg");
        assertThat(via.at("/metadata")).hasSize(2);
        assertThat(via.at("/metadata/3_2/vid").asText()).isEqualTo("3");
        assertThat(via.at("/metadata/3_2/z")).isEmpty();
        assertThat(via.at("/metadata/3_2/xy")).hasToString("[2,10,20,30,40]");
    }

    @ParameterizedTest
    @FieldSource("org.castlist.export.document.Exported#HOSTILE_NAMES")
    void anyNameIsReadBackAsItWas(String name) throws IOException {
        JsonNode options = read(CastFixture.tiny(name)).at("/attribute/1/options");
        assertThat(options.get("p-1").asText()).isEqualTo(Exported.encodable(name));
        assertThat(options).hasSize(2);
    }

    /** Reads it and holds it to what the annotator relies on: every reference leads somewhere. */
    private static JsonNode read(CastDocument document) throws IOException {
        JsonNode via = new ObjectMapper().readTree(Exported.text(new CastVia(), document));
        List<String> names = new ArrayList<>();
        via.fieldNames().forEachRemaining(names::add);
        assertThat(names).containsExactly("project", "config", "attribute", "file", "view", "metadata");
        assertThat(via.at("/project/data_format_version").asText()).isEqualTo("3.1.1");
        assertThat(via.at("/project/vid_list")).hasSameSizeAs(via.get("view"));
        via.at("/project/vid_list")
                .forEach(vid -> assertThat(via.get("view").has(vid.asText())).isTrue());
        for (Map.Entry<String, JsonNode> view : via.get("view").properties()) {
            view.getValue()
                    .get("fid_list")
                    .forEach(fid -> assertThat(
                                    via.at("/file/" + fid.asText() + "/fid").asText())
                            .isEqualTo(fid.asText()));
        }
        for (Map.Entry<String, JsonNode> mark : via.get("metadata").properties()) {
            assertThat(mark.getKey()).startsWith(mark.getValue().get("vid").asText() + "_");
            checkMark(via, mark.getValue());
        }
        return via;
    }

    private static void checkMark(JsonNode via, JsonNode mark) {
        assertThat(via.get("view").has(mark.get("vid").asText())).isTrue();
        for (Map.Entry<String, JsonNode> value : mark.get("av").properties()) {
            JsonNode attribute = via.get("attribute").get(value.getKey());
            int times = mark.get("z").size();
            assertThat(attribute.get("anchor_id").asText())
                    .isEqualTo("FILE1_Z" + times + "_XY" + (mark.get("xy").isEmpty() ? 0 : 1));
            assertThat(attribute.get("options").has(value.getValue().asText())).isTrue();
        }
        if (mark.get("z").size() == 2) {
            assertThat(mark.at("/z/0").asDouble()).isLessThan(mark.at("/z/1").asDouble());
        }
    }
}
