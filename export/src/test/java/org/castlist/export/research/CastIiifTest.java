package org.castlist.export.research;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.CastFixture;
import org.castlist.export.document.Exported;
import org.castlist.export.document.LargeFilm;
import org.castlist.people.Appearance;
import org.castlist.people.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CastIiifTest {
    private static final Pattern FRAGMENT =
            Pattern.compile("t=(\\d+(?:\\.\\d+)?),(\\d+(?:\\.\\d+)?)&xywh=(\\d+),(\\d+),(\\d+),(\\d+)");

    private record Tag(String name, double start, double end) {}

    @Test
    void writesWhatTheGoldenFileHolds() throws IOException {
        assertThat(Exported.text(new CastIiif(), CastFixture.tiny())).isEqualTo(Exported.expected("cast.iiif.json"));
    }

    @Test
    void eachAppearanceIsTagged() throws IOException {
        CastDocument document = LargeFilm.of(60, 5, 2, new LargeFilm.Ovals());
        List<Tag> expected = new ArrayList<>();
        for (Person person : document.shownPeople()) {
            for (Appearance seen : document.cast().appearances(person)) {
                double start = seen.span().start().ticks() / 25.0;
                expected.add(new Tag(person.title(), start, seen.span().end().ticks() / 25.0));
            }
        }
        assertThat(tags(read(document))).isEqualTo(expected);
    }

    /** The fixture's boxes lie at 10.126 and at -3, 31.5 wide; 20 to 60.004 down. */
    @Test
    void theRegionHoldsAllBoxesWithinTheFrame() throws IOException {
        assertThat(read(CastFixture.tiny()).at("/items/0/target").asText())
                .isEqualTo("Tiny%20Film.mp4#t=0,3&xywh=0,20,42,41");
    }

    @Test
    void timesOfOddRatesAreExact() throws IOException {
        assertThat(tags(read(RatedFilm.cinema().withFace(90_000, 90_010))))
                .containsExactly(new Tag("Ana", 3753.75, 3754.167));
    }

    @Test
    void aFolderIsTaggedPictureByPicture() throws IOException {
        JsonNode items = read(CastFixture.pictures()).get("items");
        assertThat(items.at("/0/target").asText()).isEqualTo("%3Dfirst.jpg#xywh=10,20,30,40");
        assertThat(items.at("/1/target").asText()).isEqualTo("a%2C%20b.png#xywh=10,20,30,40");
    }

    @ParameterizedTest
    @FieldSource("org.castlist.export.document.Exported#HOSTILE_NAMES")
    void anyNameIsReadBackAsItWas(String name) throws IOException {
        assertThat(tags(read(CastFixture.tiny(name))))
                .extracting(Tag::name)
                .containsOnly(Exported.encodable(name), "Person 2");
    }

    private static List<Tag> tags(JsonNode page) {
        List<Tag> tags = new ArrayList<>();
        for (JsonNode item : page.get("items")) {
            URI target = URI.create(item.get("target").asText());
            Matcher parts = FRAGMENT.matcher(target.getFragment());
            assertThat(parts.matches()).as("%s", target).isTrue();
            tags.add(new Tag(
                    item.at("/body/value").asText(),
                    Double.parseDouble(parts.group(1)),
                    Double.parseDouble(parts.group(2))));
        }
        return tags;
    }

    /** Reads it and holds it to what the two recommendations demand. */
    private static JsonNode read(CastDocument document) throws IOException {
        JsonNode page = new ObjectMapper().readTree(Exported.text(new CastIiif(), document));
        assertThat(page.get("@context").asText()).isEqualTo("http://iiif.io/api/presentation/3/context.json");
        assertThat(page.get("type").asText()).isEqualTo("AnnotationPage");
        List<String> ids = new ArrayList<>(List.of(page.get("id").asText()));
        for (JsonNode item : page.get("items")) {
            ids.add(item.get("id").asText());
            assertThat(item.get("type").asText()).isEqualTo("Annotation");
            assertThat(item.get("motivation").asText()).isEqualTo("tagging");
            assertThat(item.at("/body/type").asText()).isEqualTo("TextualBody");
            assertThat(item.at("/generator/name").asText()).isEqualTo("castlist 0.1.0");
        }
        assertThat(ids)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(URI.create(id)).isNotNull());
        return page;
    }
}
