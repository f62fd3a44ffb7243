package org.castlist.export.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.CastFixture;
import org.castlist.export.document.Exported;
import org.castlist.people.Person;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.TrackedBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CastMotTest {

    private record Line(long frame, int id, double left, double top, double width, double height) {}

    @TempDir
    private Path folder;

    @Test
    void writesWhatTheGoldenFilesHold() throws IOException {
        new CastMot().write(CastFixture.tiny(), folder);
        for (String file : List.of("tracks.txt", "people.txt", "people.csv", "seqinfo.ini")) {
            assertThat(Files.readString(folder.resolve(file))).isEqualTo(Exported.expected("mot/" + file));
        }
    }

    @Test
    void framesAreThoseOfTheBoxesFromOneOn() throws IOException {
        CastDocument tiny = CastFixture.tiny();
        new CastMot().write(tiny, folder);
        List<Line> expected = new ArrayList<>();
        int id = 0;
        for (FaceTrack track : tiny.footage().tracks()) {
            id++;
            for (TrackedBox box : track.id().equals("t-1-1") ? List.<TrackedBox>of() : track.boxes()) {
                double left = Math.round(box.box().x() * 100) / 100.0;
                expected.add(new Line(box.frame() + 1, id, left, 20, 31.5, 40));
            }
        }
        assertThat(lines("tracks.txt")).isEqualTo(expected);
        assertThat(lines("people.txt")).extracting(Line::id).containsOnly(1, 2);
    }

    @Test
    void aFrameHoldsAPersonOnce() throws IOException {
        CastDocument document = CastFixture.document(
                List.of(CastFixture.shot(0, 0, 100), CastFixture.shot(1, 100, 200)),
                List.of(
                        CastFixture.track("t-0-0", 0, 10, 21, 0),
                        CastFixture.track("t-0-1", 0, 20, 31, 0),
                        CastFixture.track("t-1-0", 1, 110, 121, 0)),
                List.of(new Person("p-5", Optional.empty(), false, List.of("t-0-0", "t-0-1", "t-1-0"))),
                Map.of());
        new CastMot().write(document, folder);
        assertThat(lines("people.txt")).extracting(Line::frame).containsExactly(11L, 21L, 31L, 111L, 121L);
        assertThat(lines("people.txt").get(1).left()).isEqualTo(-3); // the first track's
        assertThat(lines("tracks.txt")).hasSize(6);
    }

    @Test
    void framesOfOddRatesAreExact() throws IOException {
        new CastMot().write(RatedFilm.cinema().withFace(90_000, 90_003), folder);
        assertThat(lines("tracks.txt")).extracting(Line::frame).containsExactly(90_001L, 90_002L, 90_003L);
        assertThat(properties()).containsEntry("frameRate", "23.976").containsEntry("seqLength", "100000");
        new CastMot().write(RatedFilm.television().watched(50_001, 70_000, 60_000, 60_002), folder);
        assertThat(lines("people.txt")).extracting(Line::frame).containsExactly(60_001L, 60_002L);
        assertThat(properties()).containsEntry("frameRate", "29.97").containsEntry("seqLength", "120000");
    }

    @Test
    void theFramesOfAFolderAreItsPictures() throws IOException {
        new CastMot().write(CastFixture.pictures(), folder);
        assertThat(lines("people.txt")).extracting(Line::frame).containsExactly(1L, 3L);
        assertThat(properties()).containsEntry("seqLength", "3").containsEntry("frameRate", "1");
    }

    @ParameterizedTest
    @FieldSource("org.castlist.export.document.Exported#HOSTILE_NAMES")
    void anyNameIsReadBackFromTheTable(String name) throws IOException {
        new CastMot().write(CastFixture.tiny(name), folder);
        String encodable = Exported.encodable(name).replace("\"", "\"\"");
        assertThat(Files.readString(folder.resolve("people.csv")))
                .startsWith("file,id,track,person,name,unknown\r\npeople.txt,1,,p-1,")
                .containsAnyOf(
                        "," + encodable + ",\r\n", ",\"" + encodable + "\",\r\n", ",\"'" + encodable + "\",\r\n");
    }

    private Map<String, String> properties() throws IOException {
        Map<String, String> properties = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("seqinfo.ini"))) {
            if (line.contains("=")) {
                properties.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
            }
        }
        return properties;
    }

    private List<Line> lines(String file) throws IOException {
        List<Line> lines = new ArrayList<>();
        Set<String> once = new HashSet<>();
        for (String line : Files.readAllLines(folder.resolve(file))) {
            String[] fields = line.split(",");
            assertThat(fields).hasSize(9);
            assertThat(line).endsWith(",1,1,1");
            assertThat(once.add(fields[0] + "," + fields[1]))
                    .as("once: %s", line)
                    .isTrue();
            lines.add(new Line(
                    Long.parseLong(fields[0]),
                    Integer.parseInt(fields[1]),
                    Double.parseDouble(fields[2]),
                    Double.parseDouble(fields[3]),
                    Double.parseDouble(fields[4]),
                    Double.parseDouble(fields[5])));
        }
        return lines;
    }
}
