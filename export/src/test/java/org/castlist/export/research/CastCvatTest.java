package org.castlist.export.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.CastFixture;
import org.castlist.export.document.Exported;
import org.castlist.export.document.LargeFilm;
import org.castlist.faces.Box;
import org.castlist.people.Person;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.TrackedBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Element;

class CastCvatTest {

    private record Track(String label, Map<String, String> attributes, List<Long> frames, long endsAt) {}

    @Test
    void writesWhatTheGoldenFileHolds() throws IOException {
        assertThat(Exported.text(new CastCvat(), CastFixture.tiny())).isEqualTo(Exported.expected("cast.cvat.xml"));
    }

    @Test
    void everyTrackButThoseOfHiddenPeopleIsThereAndEndsAfterItsLastBox() {
        CastDocument document = LargeFilm.of(60, 5, 2, new LargeFilm.Ovals());
        List<Track> tracks = parsed(Exported.text(new CastCvat(), document));
        List<String> hidden = document.cast().people().stream()
                .filter(Person::hidden)
                .flatMap(person -> person.tracks().stream())
                .toList();
        List<FaceTrack> shown = document.footage().tracks().stream()
                .filter(track -> !hidden.contains(track.id()))
                .toList();
        assertThat(tracks).hasSameSizeAs(shown);
        for (int i = 0; i < shown.size(); i++) {
            FaceTrack track = shown.get(i);
            boolean unknown = document.cast().unknown().containsKey(track.id());
            assertThat(tracks.get(i).attributes()).containsEntry("track", track.id());
            assertThat(tracks.get(i).label()).isEqualTo(unknown ? "unknown" : "face");
            assertThat(tracks.get(i).frames())
                    .isEqualTo(track.boxes().stream().map(box -> box.frame()).toList());
        }
    }

    @Test
    void aTrackUpToTheLastFrameNeedsNoEnd() {
        List<Track> tracks = parsed(Exported.text(new CastCvat(), CastFixture.tiny()));
        assertThat(tracks).hasSize(6);
        assertThat(tracks.get(0).endsAt()).isEqualTo(75);
        assertThat(tracks.get(4).frames()).containsExactly(240L, 249L);
        assertThat(tracks.get(4).endsAt()).isEqualTo(-1);
    }

    @Test
    void framesOfOddRatesAreExactAndAPartOfAFilmStillEnds() {
        CastDocument part = RatedFilm.cinema().watched(50_001, 70_003, 70_001, 70_003);
        Track track = parsed(Exported.text(new CastCvat(), part)).get(0);
        assertThat(track.frames()).containsExactly(70_001L, 70_002L);
        assertThat(track.endsAt()).isEqualTo(70_003);
        CastDocument varying = RatedFilm.variable().withFace(2998, 3000);
        assertThat(parsed(Exported.text(new CastCvat(), varying)).get(0))
                .extracting(Track::frames, Track::endsAt)
                .containsExactly(List.of(2998L, 2999L), -1L);
    }

    @Test
    void aFaceThatLeavesTheFrameIsOutsideMeanwhile() {
        assertThat(new FrameEdges(640, 360).clip(new Box(-40, 0, 40, 50))).isEmpty();
        CastDocument tiny = CastFixture.document(
                List.of(CastFixture.shot(0, 0, 100)),
                List.of(new FaceTrack(
                        "t-0-0", 0, CastFixture.span(0, 3), outsideInTheMiddle(), List.of(), Optional.empty())),
                List.of(new Person("p-1", Optional.empty(), false, List.of("t-0-0"))),
                Map.of());
        Element root = ParsedXml.root(Exported.text(new CastCvat(), tiny));
        assertThat(ParsedXml.all(root, "box"))
                .extracting(box -> box.getAttribute("outside"))
                .containsExactly("0", "1", "0", "1");
    }

    private static List<TrackedBox> outsideInTheMiddle() {
        List<TrackedBox> boxes = new ArrayList<>();
        for (int frame = 0; frame < 3; frame++) {
            Box box = new Box(frame == 1 ? 700 : 620, 20, 30, 40);
            boxes.add(new TrackedBox(frame, CastFixture.frame(frame), box, 0.9));
        }
        return boxes;
    }

    @Test
    void theFramesOfAFolderAreItsPictures() {
        String xml = Exported.text(new CastCvat(), CastFixture.pictures());
        assertThat(parsed(xml)).extracting(Track::frames).containsExactly(List.of(0L), List.of(2L));
        assertThat(ParsedXml.all(ParsedXml.root(xml), "original_size")).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("org.castlist.export.document.Exported#HOSTILE_NAMES")
    void anyNameIsReadBackInOneLine(String name) {
        String read = name.replaceAll("\\s+", " ").replace("half \uD83C a", "half \uFFFD a");
        List<Track> tracks = parsed(Exported.text(new CastCvat(), CastFixture.tiny(name)));
        assertThat(tracks.get(0).attributes()).isEqualTo(Map.of("person", "p-1", "name", read, "track", "t-0-0"));
    }

    /** As the format's description has it: labels with attributes, tracks of keyframes, the last of them outside. */
    private static List<Track> parsed(String xml) {
        Element root = ParsedXml.root(xml);
        assertThat(root.getTagName()).isEqualTo("annotations");
        assertThat(ParsedXml.text(root, "version")).isEqualTo("1.1");
        assertThat(ParsedXml.text(root, "mode")).isEqualTo("interpolation");
        long size = Long.parseLong(ParsedXml.text(root, "size"));
        Map<String, List<String>> labels = ParsedXml.all(root, "label").stream()
                .collect(Collectors.toMap(label -> ParsedXml.text(label, "name"), CastCvatTest::attributeNames));
        List<Track> tracks = new ArrayList<>();
        for (Element track : ParsedXml.all(root, "track")) {
            tracks.add(track(track, size));
            Track read = tracks.get(tracks.size() - 1);
            assertThat(labels.get(read.label()))
                    .containsExactlyInAnyOrderElementsOf(read.attributes().keySet());
        }
        assertThat(ParsedXml.all(root, "track"))
                .extracting(track -> track.getAttribute("id"))
                .doesNotHaveDuplicates();
        return tracks;
    }

    private static List<String> attributeNames(Element label) {
        return ParsedXml.all(label, "attribute").stream()
                .map(attribute -> ParsedXml.text(attribute, "name"))
                .toList();
    }

    private static Track track(Element track, long size) {
        List<Long> frames = new ArrayList<>();
        long endsAt = -1;
        Map<String, String> attributes = Map.of();
        for (Element box : ParsedXml.all(track, "box")) {
            long frame = Long.parseLong(box.getAttribute("frame"));
            assertThat(frame).isLessThan(size);
            assertThat(endsAt).as("nothing after the end").isEqualTo(-1);
            assertThat(box.getAttribute("keyframe")).isEqualTo("1");
            assertThat(number(box, "xtl")).isBetween(0.0, number(box, "xbr"));
            assertThat(number(box, "ytl")).isBetween(0.0, number(box, "ybr"));
            attributes = ParsedXml.all(box, "attribute").stream()
                    .collect(Collectors.toMap(one -> one.getAttribute("name"), Element::getTextContent));
            if (box.getAttribute("outside").equals("1")) {
                endsAt = frame;
                assertThat(frame).isEqualTo(frames.get(frames.size() - 1) + 1);
            } else {
                frames.add(frame);
            }
        }
        return new Track(track.getAttribute("label"), attributes, frames, endsAt);
    }

    private static double number(Element box, String name) {
        return Double.parseDouble(box.getAttribute(name));
    }
}
