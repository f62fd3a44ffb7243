package org.castlist.export.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.CastFixture;
import org.castlist.export.document.Exported;
import org.castlist.export.document.LargeFilm;
import org.castlist.faces.FaceCrop;
import org.castlist.faces.FaceQuality;
import org.castlist.faces.FivePoints;
import org.castlist.faces.FivePoints.Point;
import org.castlist.people.Person;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.TrackedBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CastCocoTest {

    @Test
    void writesWhatTheGoldenFileHolds() throws IOException {
        assertThat(Exported.text(new CastCoco(), CastFixture.tiny())).isEqualTo(Exported.expected("cast.coco.json"));
    }

    @Test
    void everyBoxOfAPersonIsAnAnnotationOfItsFrame() throws IOException {
        CastDocument document = LargeFilm.of(60, 5, 2, new LargeFilm.Ovals());
        JsonNode coco = read(document);
        List<String> expected = new ArrayList<>();
        Set<Long> frames = new TreeSet<>();
        for (Person person : document.shownPeople()) {
            for (FaceTrack track : document.cast().tracksOf(person)) {
                for (TrackedBox box : track.boxes()) {
                    expected.add(person.id() + " " + box.frame());
                    frames.add(box.frame());
                }
            }
        }
        List<String> written = new ArrayList<>();
        for (JsonNode one : coco.get("annotations")) {
            written.add(
                    one.get("person_id").asText() + " " + (one.get("image_id").asLong() - 1));
        }
        assertThat(written).containsExactlyInAnyOrderElementsOf(expected);
        List<Long> images = new ArrayList<>();
        coco.get("images").forEach(image -> images.add(image.get("frame_id").asLong()));
        assertThat(images).containsExactlyElementsOf(frames);
    }

    @Test
    void theFivePointsAreThoseOfTheKeptPictureOfThatFrameUnlessTheyLieOutside() throws IOException {
        FaceTrack plain = CastFixture.track("t-0-0", 0, 0, 10, 0);
        FivePoints points = new FivePoints(
                new Point(12, 30), new Point(20, 31), new Point(16, 35.126), new Point(-1, 40), new Point(19, 41));
        FaceCrop crop = new FaceCrop(
                "crops/a.jpg",
                plain.boxes().get(1).time(),
                plain.boxes().get(1).box(),
                points,
                new FaceQuality(30, 100, 0.9, 0.9, 20));
        FaceTrack track = new FaceTrack("t-0-0", 0, plain.span(), plain.boxes(), List.of(crop), Optional.empty());
        JsonNode annotations = read(CastFixture.document(
                        List.of(CastFixture.shot(0, 0, 20)),
                        List.of(track),
                        List.of(new Person("p-1", Optional.empty(), false, List.of("t-0-0"))),
                        Map.of()))
                .get("annotations");
        assertThat(annotations.get(0).get("num_keypoints").asInt()).isZero();
        assertThat(annotations.get(1).get("keypoints")).hasToString("[12,30,2,20,31,2,16,35.13,2,0,0,0,19,41,2]");
        assertThat(annotations.get(1).get("num_keypoints").asInt()).isEqualTo(4);
    }

    @Test
    void framesAndTimesOfOddRatesAreExact() throws IOException {
        JsonNode cinema = read(RatedFilm.cinema().withFace(90_000, 90_001)).at("/images/0");
        assertThat(cinema.get("frame_id").asLong()).isEqualTo(90_000);
        assertThat(cinema.get("seconds").asText()).isEqualTo("3753.75");
        JsonNode varying = read(RatedFilm.variable().withFace(1001, 1002)).at("/images/0");
        assertThat(varying.get("frame_id").asLong()).isEqualTo(1001);
        assertThat(varying.get("seconds").asText()).isEqualTo("41.695");
    }

    @Test
    void theImagesOfAFolderAreItsPictures() throws IOException {
        JsonNode images = read(CastFixture.pictures()).get("images");
        assertThat(images.at("/0/file_name").asText()).isEqualTo("=first.jpg");
        assertThat(images.at("/1/file_name").asText()).isEqualTo("a, b.png");
        assertThat(images.at("/1/id").asInt()).isEqualTo(3);
        assertThat(images.get(0).has("width")).isFalse();
    }

    @ParameterizedTest
    @FieldSource("org.castlist.export.document.Exported#HOSTILE_NAMES")
    void anyNameIsReadBackAsItWas(String name) throws IOException {
        JsonNode coco = read(CastFixture.tiny(name));
        assertThat(coco.at("/annotations/0/person_name").asText()).isEqualTo(Exported.encodable(name));
        assertThat(coco.at("/tracks/0/person_name").asText()).isEqualTo(Exported.encodable(name));
    }

    /** Reads it and holds it to what readers of COCO rely on. */
    private static JsonNode read(CastDocument document) throws IOException {
        JsonNode coco = new ObjectMapper().readTree(Exported.text(new CastCoco(), document));
        Map<Long, JsonNode> images = byId(coco.get("images"));
        Map<Long, JsonNode> tracks = byId(coco.get("tracks"));
        Map<Long, JsonNode> categories = byId(coco.get("categories"));
        Map<Long, JsonNode> videos = byId(coco.get("videos"));
        Set<Long> annotated = new HashSet<>();
        for (JsonNode annotation : byId(coco.get("annotations")).values()) {
            annotated.add(annotation.get("image_id").asLong());
            JsonNode image = images.get(annotation.get("image_id").asLong());
            assertThat(image).isNotNull();
            assertThat(categories).containsKey(annotation.get("category_id").asLong());
            assertThat(videos).containsKey(annotation.get("video_id").asLong());
            assertThat(tracks).containsKey(annotation.get("track_id").asLong());
            JsonNode box = annotation.get("bbox");
            assertThat(box).hasSize(4);
            assertThat(Math.min(box.get(0).asDouble(), box.get(1).asDouble())).isNotNegative();
            assertThat(box.get(0).asDouble() + box.get(2).asDouble())
                    .isLessThanOrEqualTo(image.path("width").asDouble(1e9));
            assertThat(box.get(1).asDouble() + box.get(3).asDouble())
                    .isLessThanOrEqualTo(image.path("height").asDouble(1e9));
            double area = box.get(2).asDouble() * box.get(3).asDouble();
            assertThat(annotation.get("area").asDouble()).isCloseTo(area, within(1.0));
            assertThat(annotation.get("iscrowd").isInt()).isTrue();
            assertThat(annotation.get("keypoints")).hasSize(15);
        }
        assertThat(annotated).isEqualTo(images.keySet());
        return coco;
    }

    private static Map<Long, JsonNode> byId(JsonNode list) {
        Map<Long, JsonNode> byId = new HashMap<>();
        for (JsonNode one : list) {
            assertThat(byId.put(one.get("id").asLong(), one))
                    .as("an id is used once")
                    .isNull();
        }
        return byId;
    }
}
