package org.castlist.export.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Locale;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.CastFixture;
import org.castlist.export.document.Exported;
import org.castlist.export.document.LargeFilm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CastJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void writesWhatTheGoldenFileHolds() throws IOException {
        assertThat(Exported.text(new CastJson(), CastFixture.tiny())).isEqualTo(Exported.expected("cast.json"));
    }

    @Test
    void keepsToItsSchema() throws IOException {
        assertThat(schema().faults(read(CastFixture.tiny()))).isEmpty();
        assertThat(schema().faults(read(LargeFilm.of(60, 5, 2, new LargeFilm.Ovals()))))
                .isEmpty();
    }

    @Test
    void namesThePicturesOfAFolder() throws IOException {
        JsonNode cast = read(CastFixture.pictures());
        assertThat(schema().faults(cast)).isEmpty();
        assertThat(cast.at("/shots/1/picture").asText()).isEqualTo("a, b.png");
        assertThat(cast.at("/people/0/appearances/0/picture").asText()).isEqualTo("=first.jpg");
        assertThat(cast.at("/people/0/screenTime").asDouble()).isEqualTo(2);
        assertThat(read(CastFixture.tiny()).at("/shots/0").has("picture")).isFalse();
    }

    @Test
    void theSchemaNoticesATrackWithAPersonAndAReason() throws IOException {
        JsonNode cast = read(CastFixture.tiny());
        ((ObjectNode) cast.at("/tracks/0")).put("unknown", "too-short");
        assertThat(schema().faults(cast)).hasSize(1).first().asString().startsWith("$.tracks[0]");
    }

    @Test
    void everyTrackHasAPersonWhoHasItOrAReason() throws IOException {
        JsonNode cast = read(LargeFilm.of(60, 5, 2, new LargeFilm.Ovals()));
        for (JsonNode track : cast.get("tracks")) {
            assertThat(track.get("person").isNull())
                    .isNotEqualTo(track.get("unknown").isNull());
            assertThat(owners(cast, track)).isEqualTo(track.get("person").isNull() ? 0 : 1);
        }
    }

    private static long owners(JsonNode cast, JsonNode track) {
        long owners = 0;
        for (JsonNode person : cast.get("people")) {
            for (JsonNode id : person.get("tracks")) {
                owners += id.equals(track.get("id")) && person.get("id").equals(track.get("person")) ? 1 : 0;
            }
        }
        return owners;
    }

    @ParameterizedTest
    @FieldSource("org.castlist.export.document.Exported#HOSTILE_NAMES")
    void anyNameIsReadBackAsItWas(String name) throws IOException {
        JsonNode people = read(CastFixture.tiny(name)).get("people");
        assertThat(people.get(0).get("name").asText()).isEqualTo(Exported.encodable(name));
        assertThat(people.get(1).get("name").isNull()).isTrue();
    }

    @Test
    void theLocaleDoesNotMatter() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            writesWhatTheGoldenFileHolds();
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            writesWhatTheGoldenFileHolds();
        } finally {
            Locale.setDefault(before);
        }
    }

    private static JsonNode read(CastDocument document) throws IOException {
        return JSON.readTree(Exported.text(new CastJson(), document));
    }

    private static SchemaCheck schema() throws IOException {
        return new SchemaCheck(JSON.readTree(CastJson.class.getResource("cast-1.schema.json")));
    }
}
