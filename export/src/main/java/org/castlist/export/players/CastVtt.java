package org.castlist.export.players;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.Exporter;
import org.castlist.export.document.MilliSpan;
import org.castlist.export.document.TextLine;
import org.castlist.people.Appearance;
import org.castlist.people.Person;
import org.castlist.video.Timecode;

/**
 * {@code cast.vtt}: WebVTT captions that name who is on screen, a cue for each appearance of each person who is not
 * hidden, in order of start. The name is both the cue's voice and its text; cues overlap where people do.
 *
 * <p>A cue's id is the person's with the number of the appearance, such as {@code p-3-12}.
 */
public record CastVtt() implements Exporter {

    private record Cue(String id, long start, long end, String name) {}

    @Override
    public void write(CastDocument document, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write("WEBVTT\n\n");
        text.write(note(document));
        for (Cue cue : cues(document)) {
            text.write("\n" + cue.id() + "\n");
            text.write(time(cue.start()) + " --> " + time(cue.end()) + "\n");
            text.write("<v " + cue.name() + ">" + cue.name() + "</v>\n");
        }
        text.flush();
    }

    private static String note(CastDocument document) {
        StringBuilder note = new StringBuilder("NOTE\n");
        appendNote(note, "film", String.valueOf(document.footage().film().file().getFileName()));
        appendNote(note, "castlist", document.toolVersion());
        int hidden = document.cast().people().size() - document.shownPeople().size();
        if (hidden > 0) {
            appendNote(note, "hidden people left out", Integer.toString(hidden));
        }
        for (Map.Entry<String, String> line : document.made().entrySet()) {
            appendNote(note, line.getKey(), line.getValue());
        }
        return note.toString();
    }

    /** A comment knows no escapes: an arrow would make a cue of it, an empty line would end it. */
    static void appendNote(StringBuilder note, String key, String value) {
        note.append(TextLine.of(key + ": " + value).replaceAll("-{2,}>", "->")).append('\n');
    }

    private static List<Cue> cues(CastDocument document) {
        List<Cue> cues = new ArrayList<>();
        for (Person person : document.shownPeople()) {
            int number = 1;
            for (Appearance appearance : document.cast().appearances(person)) {
                MilliSpan shown = MilliSpan.of(appearance.span()); // a cue must last, however short the appearance
                cues.add(new Cue(person.id() + "-" + number++, shown.start(), shown.end(), escaped(person.title())));
            }
        }
        cues.sort(Comparator.comparingLong(Cue::start).thenComparingLong(Cue::end));
        return cues;
    }

    static String time(long millis) {
        return Timecode.format(millis / 1000.0);
    }

    private static String escaped(String name) {
        return TextLine.of(name).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
