package org.castlist.export.players;

import static org.castlist.export.document.JsonText.seconds;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.Exporter;
import org.castlist.export.document.JsonText;
import org.castlist.people.Person;
import org.castlist.video.Film;

/**
 * {@code FILM.cast-sidecar.json}: who is in the film, and when, to be put beside it and handed on. It holds names, times and
 * where on the screen, and nothing that a face can be recognised by. Its shape is promised in the JSON Schema beside this
 * class, {@code castlist-sidecar-1.schema.json}.
 */
public record SidecarJson() implements Exporter {

    /** Names the shape; the number rises when a name that a reader may rely on changes or goes. */
    static final String SCHEMA = "castlist-sidecar/1";

    @Override
    public void write(CastDocument document, OutputStream out) throws IOException {
        try (JsonGenerator json = JsonText.to(out)) {
            json.writeStartObject();
            json.writeStringField("schema", SCHEMA);
            json.writeObjectFieldStart("tool");
            json.writeStringField("name", "castlist");
            json.writeStringField("version", document.toolVersion());
            json.writeEndObject();
            writeFilm(document, json);
            json.writeArrayFieldStart("people");
            for (Person person : document.shownPeople()) {
                write(document, person, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void writeFilm(CastDocument document, JsonGenerator json) throws IOException {
        Film film = document.footage().film();
        json.writeObjectFieldStart("film");
        json.writeStringField("name", film.name());
        json.writeStringField("file", String.valueOf(film.file().getFileName()));
        json.writeNumberField("duration", seconds(document.filmSeconds()));
        json.writeNumberField("width", film.width());
        json.writeNumberField("height", film.height());
        json.writeNumberField("watchedFrom", seconds(document.watchedFrom()));
        json.writeNumberField("watchedUntil", seconds(document.watchedUntil()));
        json.writeEndObject();
    }

    private static void write(CastDocument document, Person person, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", person.id());
        json.writeStringField("name", person.title());
        json.writeBooleanField("named", person.name().isPresent());
        json.writeNumberField("screenTime", seconds(document.cast().screenTime(person)));
        json.writeArrayFieldStart("appearances");
        for (Presence presence : Presence.of(document, person)) {
            json.writeStartObject();
            json.writeStringField("id", presence.id());
            json.writeNumberField("start", seconds(presence.span().start().seconds()));
            json.writeNumberField("end", seconds(presence.span().end().seconds()));
            Optional<String> picture =
                    document.footage().film().pictureAt(presence.span().start());
            if (picture.isPresent()) {
                json.writeStringField("picture", picture.get());
            }
            presence.writeBox(json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
