package org.castlist.export.players;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.Exporter;
import org.castlist.export.document.JsonText;
import org.castlist.export.document.MilliSpan;
import org.castlist.people.Person;

/**
 * {@code FILM.cast.vtt}: a WebVTT track of kind metadata for players. While a person who is not hidden is on screen, a cue is
 * active whose text is a JSON object with the person's id and name, and the box of the face in the middle of the appearance.
 * It holds nothing that a face can be recognised by.
 */
public record SidecarVtt() implements Exporter {

    private record Cue(Presence presence, Person person) {
        /** A cue must last, however short the appearance. */
        MilliSpan shown() {
            return MilliSpan.of(presence.span());
        }
    }

    @Override
    public void write(CastDocument document, OutputStream out) throws IOException {
        StringBuilder note = new StringBuilder("NOTE\n");
        CastVtt.appendNote(note, "schema", SidecarJson.SCHEMA);
        CastVtt.appendNote(
                note, "film", String.valueOf(document.footage().film().file().getFileName()));
        CastVtt.appendNote(note, "castlist", document.toolVersion());
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write("WEBVTT kind: metadata\n\n" + note);
        for (Cue cue : cues(document)) {
            text.write("\n" + cue.presence().id() + "\n");
            text.write(CastVtt.time(cue.shown().start()) + " --> "
                    + CastVtt.time(cue.shown().end()) + "\n");
            text.write(payload(cue) + "\n");
        }
        text.flush();
    }

    private static List<Cue> cues(CastDocument document) {
        List<Cue> cues = new ArrayList<>();
        for (Person person : document.shownPeople()) {
            Presence.of(document, person).forEach(presence -> cues.add(new Cue(presence, person)));
        }
        cues.sort(Comparator.comparingLong((Cue cue) -> cue.shown().start())
                .thenComparingLong(cue -> cue.shown().end()));
        return cues;
    }

    private static String payload(Cue cue) throws IOException {
        StringWriter payload = new StringWriter();
        try (JsonGenerator json = JsonText.insideCue(payload)) {
            json.writeStartObject();
            json.writeStringField("id", cue.person().id());
            json.writeStringField("name", cue.person().title());
            cue.presence().writeBox(json);
            json.writeEndObject();
        }
        return payload.toString();
    }
}
