package org.castlist.export.players;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

class CastSrtTest {

    /** Times in milliseconds. */
    private record Cue(int number, long start, long end, String text) {}

    @Test
    void writesWhatTheGoldenFileHolds() throws IOException {
        assertThat(Exported.text(new CastSrt(), CastFixture.tiny())).isEqualTo(Exported.expected("cast.srt"));
    }

    @Test
    void cuesNeverOverlapAndAreNumberedFromOne() {
        List<Cue> cues = parsed(Exported.text(new CastSrt(), LargeFilm.of(120, 5, 2, new LargeFilm.Ovals())));
        assertThat(cues).hasSizeGreaterThan(20);
        for (int i = 0; i < cues.size(); i++) {
            assertThat(cues.get(i).number()).isEqualTo(i + 1);
            assertThat(cues.get(i).start()).isLessThan(cues.get(i).end());
            assertThat(i == 0 ? 0 : cues.get(i - 1).end())
                    .isLessThanOrEqualTo(cues.get(i).start());
        }
    }

    /** Looks at the film every 7 ms. */
    @Test
    void atEveryMomentTheCueNamesWhoIsOnScreen() {
        CastDocument document = LargeFilm.of(120, 5, 2, new LargeFilm.Ovals());
        List<Cue> cues = parsed(Exported.text(new CastSrt(), document));
        for (long now = 0; now < 120_000; now += 7) {
            long at = now;
            Set<String> named = new TreeSet<>();
            cues.stream()
                    .filter(cue -> cue.start() <= at && at < cue.end())
                    .forEach(cue -> named.addAll(Arrays.asList(cue.text().split(", "))));
            assertThat(named).as("at %d ms", now).isEqualTo(onScreen(document, now));
        }
    }

    /** Every time of the made-up film is a whole millisecond. */
    private static Set<String> onScreen(CastDocument document, long now) {
        Set<String> people = new TreeSet<>();
        for (Person person : document.shownPeople()) {
            for (Appearance seen : document.cast().appearances(person)) {
                long start = seen.span().start().ticks() * 40;
                long end = seen.span().end().ticks() * 40;
                if (start <= now && now < end) {
                    people.add(person.title());
                }
            }
        }
        return people;
    }

    @Test
    void aFolderOfPicturesHasASecondForEach() {
        assertThat(parsed(Exported.text(new CastSrt(), CastFixture.pictures())))
                .containsExactly(new Cue(1, 0, 1000, "Ana"), new Cue(2, 2000, 3000, "Ana"));
    }

    @ParameterizedTest
    @FieldSource("org.castlist.export.document.Exported#HOSTILE_NAMES")
    void anyNameIsReadBackInOneLineWithoutMarkup(String name) {
        List<Cue> cues = parsed(Exported.text(new CastSrt(), CastFixture.tiny(name)));
        String plain = Exported.encodable(name)
                .replaceAll("\\s+", " ")
                .replace("<", "\u2039")
                .replace(">", "\u203A")
                .replace("{", "(")
                .replace("}", ")");
        assertThat(cues).hasSize(5);
        assertThat(cues.get(0)).isEqualTo(new Cue(1, 0, 2000, plain));
        assertThat(cues.get(1).text()).isEqualTo(plain + ", Person 2");
    }

    private static List<Cue> parsed(String srt) {
        assertThat(srt).doesNotContain("\r");
        Pattern cue = Pattern.compile("(\\d+)\n(\\S+) --> (\\S+)\n([^\n<>{}]+)");
        List<Cue> cues = new ArrayList<>();
        for (String block : srt.strip().split("\n\n")) {
            Matcher parts = cue.matcher(block);
            assertThat(parts.matches()).as(block).isTrue();
            cues.add(new Cue(
                    Integer.parseInt(parts.group(1)), millis(parts.group(2)), millis(parts.group(3)), parts.group(4)));
        }
        return cues;
    }

    private static long millis(String time) {
        Matcher parts = Pattern.compile("(\\d\\d):(\\d\\d):(\\d\\d),(\\d{3})").matcher(time);
        assertThat(parts.matches()).as(time).isTrue();
        long seconds = Long.parseLong(parts.group(1)) * 3600
                + Long.parseLong(parts.group(2)) * 60
                + Long.parseLong(parts.group(3));
        return seconds * 1000 + Long.parseLong(parts.group(4));
    }
}
