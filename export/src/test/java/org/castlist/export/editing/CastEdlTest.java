package org.castlist.export.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.CastFixture;
import org.castlist.export.document.Exported;
import org.castlist.people.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class CastEdlTest {

    private static final Pattern EVENT =
            Pattern.compile("(\\d{3})  ([A-Z0-9_]{1,8}) +V     C        (\\S+) (\\S+) (\\S+) (\\S+)");
    private static final Pattern MARKER = Pattern.compile(" \\|C:ResolveColor([A-Z][a-z]+) \\|M:([^|]*) \\|D:(\\d+)");
    private static final Pattern TIMECODE = Pattern.compile("(\\d\\d):(\\d\\d):(\\d\\d)([:;])(\\d\\d)");

    @TempDir
    private Path folder;

    @Test
    void writesWhatTheGoldenFilesHold() throws IOException {
        assertThat(written(CastFixture.tiny()))
                .isEqualTo(Map.of(
                        "p-1-ana.edl", Exported.expected("p-1-ana.edl"), "p-2.edl", Exported.expected("p-2.edl")));
    }

    @Test
    void theLocaleDoesNotMatter() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            writesWhatTheGoldenFilesHold();
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheCastInTimecode(RatedFilm film) throws IOException {
        CastDocument document = film.document();
        int perSecond = Math.round((float) film.expected().toDouble());
        List<ReadBack> read = new ArrayList<>();
        for (String edl : written(document).values()) {
            assertThat(edl.lines().toList().get(1))
                    .isEqualTo(film.dropsFrames() ? "FCM: DROP FRAME" : "FCM: NON-DROP FRAME");
            read.addAll(events(edl, perSecond, film.dropsFrames()));
        }
        ReadBack.assertTellsTheCast(read, document, film.expected());
    }

    @Test
    void moreThan999AppearancesGoOnInFurtherFiles() throws IOException {
        CastDocument document = CastFixture.document(
                IntStream.range(0, 2000)
                        .mapToObj(i -> CastFixture.shot(i, i * 10L, i * 10L + 10))
                        .toList(),
                IntStream.range(0, 2000)
                        .mapToObj(i -> CastFixture.track("t-" + i + "-0", i, i * 10L + 2, i * 10L + 7, 0))
                        .toList(),
                List.of(new Person(
                        "p-1",
                        Optional.of("Ana"),
                        false,
                        IntStream.range(0, 2000).mapToObj(i -> "t-" + i + "-0").toList())),
                Map.of());
        Map<String, String> files = written(document);
        List<ReadBack> read = new ArrayList<>();
        for (String name : List.of("p-1-ana.edl", "p-1-ana-part-2.edl", "p-1-ana-part-3.edl")) {
            read.addAll(events(text(files, name), 25, false));
        }
        assertThat(files).hasSize(3);
        assertThat(files.get("p-1-ana-part-3.edl")).startsWith("TITLE: Tiny Film - Ana 3/3\n");
        assertThat(read).hasSize(2000).last().isEqualTo(new ReadBack("Ana", 19_992, 19_997));
    }

    @ParameterizedTest
    @FieldSource("org.castlist.export.document.Exported#HOSTILE_NAMES")
    void anyNameIsReadBackInOneLine(String name) throws IOException {
        Map<String, String> files = written(CastFixture.tiny(name));
        List<ReadBack> read = new ArrayList<>();
        for (String edl : files.values()) {
            read.addAll(events(edl, 25, false));
        }
        assertThat(read).hasSize(4).contains(new ReadBack(ReadBack.oneLine(name).replace('|', '/'), 0, 75));
    }

    @ParameterizedTest
    @CsvSource({"Tiny Film.mp4, TINYFILM", "a_b-c.d.mov, A_BCD", "שרה.mp4, AX", "bl.mov, AX"})
    void theReelIsOfPlainLettersAndNeverBlack(String file, String reel) throws IOException {
        assertThat(reelOf(Path.of(file))).isEqualTo(reel);
    }

    @Test
    void aFolderOfPicturesNamesThePicture() throws IOException {
        String edl = text(written(CastFixture.pictures()), "p-1-ana.edl");
        assertThat(events(edl, 1, false)).containsExactly(new ReadBack("Ana", 0, 1), new ReadBack("Ana", 2, 3));
        assertThat(edl).contains("* FROM CLIP NAME: =first.jpg\n", "* FROM CLIP NAME: a, b.png\n");
    }

    private String reelOf(Path file) throws IOException {
        String edl = text(written(RatedFilm.PAL.document("Ana", file)), "p-1-ana.edl");
        Matcher event = EVENT.matcher(edl.lines().toList().get(4));
        assertThat(event.matches()).isTrue();
        return event.group(2);
    }

    private static String text(Map<String, String> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    private Map<String, String> written(CastDocument document) throws IOException {
        Path edl = folder.resolve("edl");
        new CastEdl().write(document, edl);
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(edl)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }

    /** Events numbered from 1 in order of the record, each of one length in source, record and marker. */
    private static List<ReadBack> events(String edl, int perSecond, boolean dropping) {
        List<String> lines = edl.lines().toList();
        assertThat(lines.get(0)).startsWith("TITLE: ").hasSizeLessThanOrEqualTo(77);
        assertThat(lines.get(2)).isEqualTo("* MADE BY CASTLIST 0.1.0");
        assertThat((lines.size() - 3) % 4).isZero();
        List<ReadBack> events = new ArrayList<>();
        long recorded = 0;
        for (int i = 3; i < lines.size(); i += 4) {
            assertThat(lines.get(i)).isEmpty();
            Matcher event = EVENT.matcher(lines.get(i + 1));
            Matcher marker = MARKER.matcher(lines.get(i + 2));
            assertThat(event.matches() && marker.matches()).as(lines.get(i + 1)).isTrue();
            assertThat(lines.get(i + 3)).startsWith("* FROM CLIP NAME: ");
            assertThat(Integer.parseInt(event.group(1)))
                    .isEqualTo(events.size() + 1)
                    .isLessThan(1000);
            long[] times = IntStream.range(3, 7)
                    .mapToLong(group -> frame(event.group(group), perSecond, dropping))
                    .toArray();
            assertThat(times[1] - times[0]).isPositive().isEqualTo(times[3] - times[2]);
            assertThat(Long.parseLong(marker.group(3))).isEqualTo(times[3] - times[2]);
            assertThat(times[2]).isGreaterThanOrEqualTo(recorded);
            recorded = times[3];
            events.add(new ReadBack(marker.group(2), times[0], times[1]));
        }
        return events;
    }

    /** The number of the frame of a valid timecode. */
    private static long frame(String timecode, int perSecond, boolean dropping) {
        Matcher parts = TIMECODE.matcher(timecode);
        assertThat(parts.matches()).as(timecode).isTrue();
        assertThat(parts.group(4)).isEqualTo(dropping ? ";" : ":");
        long minutes = Long.parseLong(parts.group(1)) * 60 + Long.parseLong(parts.group(2));
        long seconds = Long.parseLong(parts.group(3));
        long frames = Long.parseLong(parts.group(5));
        assertThat(frames).isLessThan(perSecond);
        int dropped = dropping ? perSecond / 15 : 0;
        if (seconds == 0 && minutes % 10 != 0) {
            assertThat(frames).as(timecode).isGreaterThanOrEqualTo(dropped);
        }
        return (minutes * 60 + seconds) * perSecond + frames - dropped * (minutes - minutes / 10);
    }
}
