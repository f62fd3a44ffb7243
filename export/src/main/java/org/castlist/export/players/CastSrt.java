package org.castlist.export.players;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.Exporter;
import org.castlist.export.document.MilliSpan;
import org.castlist.export.document.TextLine;
import org.castlist.people.Person;
import org.castlist.video.Timecode;

/**
 * {@code cast.srt}: SubRip subtitles that name everybody on screen, a cue for each stretch in which nobody comes or goes.
 * Cues never overlap, since players show overlapping ones in any order or not at all. People who are hidden are left out.
 *
 * <p>The format has neither escapes nor comments: what a player would take for markup becomes a look-alike.
 */
public record CastSrt() implements Exporter {

    /** Who goes and who comes at one moment, by their places in the cast. */
    private record Change(List<Integer> goes, List<Integer> comes) {
        Change() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    @Override
    public void write(CastDocument document, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        SortedSet<Integer> onScreen = new TreeSet<>();
        List<Integer> shown = List.of();
        long since = 0;
        int number = 0;
        for (Map.Entry<Long, Change> change : changes(document).entrySet()) {
            long now = change.getKey();
            change.getValue().goes().forEach(onScreen::remove);
            onScreen.addAll(change.getValue().comes());
            if (!List.copyOf(onScreen).equals(shown)) {
                if (!shown.isEmpty()) {
                    text.write(++number + "\n" + time(since) + " --> " + time(now) + "\n");
                    text.write(names(document, shown) + "\n\n");
                }
                shown = List.copyOf(onScreen);
                since = now;
            }
        }
        text.flush();
    }

    private static SortedMap<Long, Change> changes(CastDocument document) {
        SortedMap<Long, Change> changes = new TreeMap<>();
        List<Person> people = document.shownPeople();
        for (int person = 0; person < people.size(); person++) {
            for (MilliSpan span : MilliSpan.of(document.cast().appearances(people.get(person)))) {
                changes.computeIfAbsent(span.start(), time -> new Change())
                        .comes()
                        .add(person);
                changes.computeIfAbsent(span.end(), time -> new Change()).goes().add(person);
            }
        }
        return changes;
    }

    private static String names(CastDocument document, List<Integer> shown) {
        List<Person> people = document.shownPeople();
        return shown.stream().map(person -> plain(people.get(person).title())).collect(Collectors.joining(", "));
    }

    private static String plain(String name) {
        return TextLine.of(name)
                .replace('<', '\u2039')
                .replace('>', '\u203A')
                .replace('{', '(')
                .replace('}', ')');
    }

    private static String time(long millis) {
        return Timecode.format(millis / 1000.0).replace('.', ',');
    }
}
