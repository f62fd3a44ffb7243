package org.castlist.app.library;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a library knows of one film.
 *
 * @param film its absolute path
 * @param project name of its project folder in the library's folder
 * @param state how far it is
 * @param reason why it failed, in a sentence
 * @param people how many were found, hidden ones included, when it was done last
 * @param seconds that the last run worked on it; 0 before
 */
public record FilmEntry(
        Path film, String project, State state, Optional<String> reason, OptionalInt people, double seconds) {

    /** How far a film is. */
    public enum State {
        /** Nobody has begun with it. */
        WAITING("waiting"),
        /** Somebody began with it; after the end of the run: it was interrupted, and will go on. */
        BEGUN("begun"),
        DONE("done"),
        FAILED("failed");

        private final String key;

        State(String key) {
            this.key = key;
        }

        /** As it stands in files. */
        public String key() {
            return key;
        }
    }

    /** A film that is to be analysed. */
    static FilmEntry waiting(Path film, String project) {
        return new FilmEntry(film, project, State.WAITING, Optional.empty(), OptionalInt.empty(), 0);
    }

    public FilmEntry begun() {
        return new FilmEntry(film, project, State.BEGUN, Optional.empty(), people, seconds);
    }

    public FilmEntry done(int found, double took) {
        return new FilmEntry(film, project, State.DONE, Optional.empty(), OptionalInt.of(found), took);
    }

    public FilmEntry failed(String why, double took) {
        return new FilmEntry(film, project, State.FAILED, Optional.of(why), OptionalInt.empty(), took);
    }
}
