package org.castlist.app.library;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.castlist.app.library.FilmEntry.State;
import org.castlist.app.library.FilmEntry.Work;
import org.castlist.export.document.JsonText;

/** {@code library.json}: which films a library has, and how far each is. Described in docs/how-to/analyse-many-films.md. */
final class LibraryJson {
    private static final String FORMAT = "castlist-library";
    private static final int VERSION = 1;

    private LibraryJson() {}

    static void write(Path file, Collection<FilmEntry> films) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JsonGenerator json = JsonText.to(out)) {
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeNumberField("version", VERSION);
            json.writeArrayFieldStart("films");
            for (FilmEntry film : films) {
                write(film, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw("\n");
        }
    }

    private static void write(FilmEntry film, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("film", film.film());
        json.writeStringField("project", film.project());
        json.writeStringField("state", film.state().key());
        json.writeStringField("reason", film.reason().orElse(null));
        if (film.people().isPresent()) {
            json.writeNumberField("people", film.people().getAsInt());
        } else {
            json.writeNullField("people");
        }
        json.writeFieldName("seconds");
        json.writeNumber(JsonText.rounded(film.work().seconds(), 1));
        json.writeStringField("stamp", film.work().stamp());
        json.writeEndObject();
    }

    static List<FilmEntry> read(Path file) throws IOException {
        JsonNode json;
        try {
            json = new ObjectMapper().readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw new IOException(
                    file + " is damaged; it was left as it is. Move it away to begin the library anew", e);
        }
        if (!json.path("format").asText().equals(FORMAT) || json.path("version").asInt() != VERSION) {
            throw new IOException(file + " is not a library of this version of Castlist; it was left as it is");
        }
        List<FilmEntry> films = new ArrayList<>();
        for (JsonNode film : json.path("films")) {
            films.add(new FilmEntry(
                    film.path("film").asText(),
                    film.path("project").asText(),
                    state(film.path("state").asText(), file),
                    film.path("reason").isTextual()
                            ? Optional.of(film.path("reason").asText())
                            : Optional.empty(),
                    film.path("people").isInt()
                            ? OptionalInt.of(film.path("people").asInt())
                            : OptionalInt.empty(),
                    new Work(film.path("seconds").asDouble(), film.path("stamp").asText(""))));
        }
        return films;
    }

    private static State state(String key, Path file) throws IOException {
        return Arrays.stream(State.values())
                .filter(state -> state.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IOException(file + " speaks of a film that is " + key
                        + ", which this version of Castlist does not know; it was left as it is"));
    }
}
