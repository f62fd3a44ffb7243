package org.castlist.export.editing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.CastFixture;
import org.castlist.export.document.Exported;
import org.castlist.video.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class CastOtioTest {

    /** The marker colours that OpenTimelineIO lists. */
    private static final Set<String> COLORS =
            Set.of("PINK", "RED", "ORANGE", "YELLOW", "GREEN", "CYAN", "BLUE", "PURPLE", "MAGENTA", "BLACK", "WHITE");

    @Test
    void writesWhatTheGoldenFileHolds() throws IOException {
        assertThat(Exported.text(new CastOtio(), CastFixture.tiny())).isEqualTo(Exported.expected("cast.otio"));
    }

    @Test
    void theLocaleDoesNotMatter() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            writesWhatTheGoldenFileHolds();
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheCastInFramesOfTheFilm(RatedFilm film) throws IOException {
        CastDocument document = film.document();
        JsonNode timeline = read(document);
        ReadBack.assertTellsTheCast(markers(timeline, film.expected()), document, film.expected());
        JsonNode clip = clip(timeline);
        assertThat(clip.at("/media_references/DEFAULT_MEDIA/target_url").asText())
                .isEqualTo("%C3%9Cnder%2050%20%25.mov");
        assertThat(timeline.at("/metadata/castlist/version").asText()).isEqualTo("0.1.0");
        assertThat(timeline.at("/metadata/castlist/hiddenPeople").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void isATreeOfKnownObjects(RatedFilm film) throws IOException {
        JsonNode timeline = read(film.document());
        assertThat(timeline.at("/OTIO_SCHEMA").asText()).isEqualTo("Timeline.1");
        assertThat(timeline.at("/tracks/OTIO_SCHEMA").asText()).isEqualTo("Stack.1");
        JsonNode track = timeline.at("/tracks/children/0");
        assertThat(track.at("/OTIO_SCHEMA").asText()).isEqualTo("Track.1");
        assertThat(track.at("/kind").asText()).isEqualTo("Video");
        JsonNode clip = clip(timeline);
        assertThat(clip.at("/OTIO_SCHEMA").asText()).isEqualTo("Clip.2");
        JsonNode media = clip.at(
                "/media_references/" + clip.at("/active_media_reference_key").asText());
        assertThat(media.at("/OTIO_SCHEMA").asText()).isEqualTo("ExternalReference.1");
        assertThat(clip.at("/source_range")).isEqualTo(media.at("/available_range"));
        for (JsonNode marker : clip.at("/markers")) {
            assertThat(marker.at("/OTIO_SCHEMA").asText()).isEqualTo("Marker.2");
            assertThat(COLORS).contains(marker.at("/color").asText());
        }
    }

    @Test
    void eachPersonHasOneColourWhateverTheName() throws IOException {
        for (JsonNode marker : clip(read(RatedFilm.PAL.document("Zoe"))).at("/markers")) {
            String person = marker.at("/metadata/castlist/person").asText();
            assertThat(marker.at("/color").asText()).isEqualTo(person.equals("p-1") ? "BLUE" : "YELLOW");
        }
    }

    @ParameterizedTest
    @FieldSource("org.castlist.export.document.Exported#HOSTILE_NAMES")
    void anyNameIsReadBackInOneLine(String name) throws IOException {
        JsonNode markers = clip(read(CastFixture.tiny(name))).at("/markers");
        assertThat(markers).hasSize(4);
        assertThat(markers.get(0).at("/name").asText()).isEqualTo(ReadBack.oneLine(name));
    }

    @Test
    void aFolderOfPicturesHasAMarkerForEachFaceThatNamesThePicture() throws IOException {
        JsonNode timeline = read(CastFixture.pictures());
        assertThat(markers(timeline, new Rational(1, 1)))
                .containsExactly(new ReadBack("Ana", 0, 1), new ReadBack("Ana", 2, 3));
        assertThat(clip(timeline).at("/markers/1/metadata/castlist/picture").asText())
                .isEqualTo("a, b.png");
    }

    @Test
    void aFilmWithNobodyInItHasNoMarkers() throws IOException {
        CastDocument nobody = CastFixture.document(List.of(), List.of(), List.of(), Map.of());
        assertThat(clip(read(nobody)).at("/markers")).isEmpty();
    }

    private static JsonNode read(CastDocument document) throws IOException {
        String text = Exported.text(new CastOtio(), document);
        assertThat(text).isEqualTo(Exported.text(new CastOtio(), document)).endsWith("}\n");
        return new ObjectMapper().readTree(text);
    }

    private static JsonNode clip(JsonNode timeline) {
        assertThat(timeline.at("/tracks/children")).hasSize(1);
        assertThat(timeline.at("/tracks/children/0/children")).hasSize(1);
        return timeline.at("/tracks/children/0/children/0");
    }

    /** Each lies inside the part of the media that the clip shows. */
    private static List<ReadBack> markers(JsonNode timeline, Rational rate) {
        JsonNode clip = clip(timeline);
        ReadBack shown = range("film", clip.at("/source_range"), rate);
        List<ReadBack> markers = new ArrayList<>();
        for (JsonNode marker : clip.at("/markers")) {
            ReadBack seen = range(marker.at("/name").asText(), marker.at("/marked_range"), rate);
            assertThat(seen.start()).isBetween(shown.start(), shown.end() - 1);
            assertThat(seen.end()).isBetween(seen.start() + 1, shown.end());
            markers.add(seen);
        }
        return markers;
    }

    private static ReadBack range(String name, JsonNode range, Rational rate) {
        assertThat(range.at("/OTIO_SCHEMA").asText()).isEqualTo("TimeRange.1");
        long start = frames(range.at("/start_time"), rate);
        return new ReadBack(name, start, start + frames(range.at("/duration"), rate));
    }

    private static long frames(JsonNode time, Rational rate) {
        assertThat(time.at("/OTIO_SCHEMA").asText()).isEqualTo("RationalTime.1");
        assertThat(time.at("/rate").isDouble() && time.at("/value").isDouble()).isTrue();
        assertThat(time.at("/rate").asDouble()).isEqualTo((double) rate.numerator() / rate.denominator());
        assertThat(time.at("/value").asDouble() % 1).isZero();
        return (long) time.at("/value").asDouble();
    }
}
