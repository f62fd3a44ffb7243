package org.castlist.app;

import java.util.List;
import java.util.Map;
import org.castlist.app.library.FilmEntry;
import org.castlist.app.library.FilmEntry.State;
import org.castlist.app.library.LinkSummary;

/**
 * The lines of a single film's analysis for each film; {@code unchanged} before, {@code library}, {@code linked} and
 * {@code tables} after.
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
    public void tables(String address) {
        lines.line("tables", json -> json.writeStringField("folder", address));
    }

    @Override
    public void close() {}
}
