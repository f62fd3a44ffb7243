package org.castlist.app;

import java.nio.file.Path;
import java.util.List;
import org.castlist.app.library.FilmEntry;
import org.castlist.app.library.FilmEntry.State;

/**
 * The lines of a single film's analysis for each film, and {@code library} at the end.
 *
 * @param lines writes them
 */
record LibraryJsonDisplay(JsonDisplay lines) implements LibraryDisplay {

    @Override
    public FilmDisplay begin(Path film, Stretching stretching) {
        return lines.begin(film, stretching);
    }

    @Override
    public void finished(List<FilmEntry> films, Path file) {
        lines.line("library", json -> {
            json.writeStringField("file", file.toString());
            for (State state : State.values()) {
                json.writeNumberField(
                        state.key(),
                        films.stream().filter(film -> film.state() == state).count());
            }
        });
    }

    @Override
    public void close() {}
}
