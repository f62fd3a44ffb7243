package org.castlist.app;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.castlist.app.library.FilmEntry;
import org.castlist.app.library.FilmEntry.State;
import org.castlist.app.library.LinkSummary;
import org.castlist.library.Episode;
import org.castlist.library.LibraryPerson;
import org.castlist.library.ProposedName;

/**
 * The lines of a single film's analysis for each film; {@code unchanged} before, {@code library}, {@code linked},
 * {@code episode} and {@code tables} after.
 *
 * @param lines writes them
 */
record LibraryJsonDisplay(JsonDisplay lines) implements LibraryDisplay {

    @Override
    public FilmDisplay begin(String film, Stretching stretching) {
        return lines.begin(film, stretching);
    }

    @Override
    public void unchanged(int films) {
        lines.line("unchanged", json -> json.writeNumberField("films", films));
    }

    @Override
    public void finished(List<FilmEntry> films, String file) {
        lines.line("library", json -> {
            json.writeStringField("file", file);
            for (State state : State.values()) {
                json.writeNumberField(
                        state.key(),
                        films.stream().filter(film -> film.state() == state).count());
            }
        });
    }

    @Override
    public void linked(LinkSummary summary) {
        lines.line("linked", json -> {
            json.writeNumberField("read", summary.outcome().read());
            json.writeNumberField("compared", summary.outcome().compared());
            json.writeNumberField("people", summary.people().size());
            json.writeObjectFieldStart("unread");
            for (Map.Entry<String, String> film : summary.outcome().unread().entrySet()) {
                json.writeStringField(film.getKey(), film.getValue());
            }
            json.writeEndObject();
        });
    }

    @Override
    public void series(List<Episode> episodes) {
        for (Episode episode : episodes) {
            lines.line("episode", json -> write(episode, json));
        }
    }

    private static void write(Episode episode, JsonGenerator json) throws IOException {
        json.writeStringField("name", episode.film());
        json.writeArrayFieldStart("known");
        for (Episode.Known known : episode.known()) {
            json.writeStartObject();
            json.writeStringField("person", known.person().id().person());
            json.writeStringField("earlier", known.earlier().toString());
            json.writeStringField("name", known.person().name().orElse(null));
            json.writeStringField(
                    "proposed", known.proposed().map(ProposedName::name).orElse(null));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("new");
        for (LibraryPerson person : episode.fresh()) {
            json.writeString(person.id().person());
        }
        json.writeEndArray();
    }

    @Override
    public void tables(String address) {
        lines.line("tables", json -> json.writeStringField("folder", address));
    }

    @Override
    public void close() {}
}
