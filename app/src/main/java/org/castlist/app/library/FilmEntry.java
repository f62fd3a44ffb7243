package org.castlist.app.library;

import java.io.File;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a library knows of one film.
 *
 * @param film its address: an absolute path, or what else a cluster reads films by
 * @param project name of its project folder in the library's folder
 * @param state how far it is
 * @param reason why it failed, in a sentence
 * @param people how many were found, hidden ones included, when it was done last
 * @param work what the last run did on it
 */
public record FilmEntry(
        String film, String project, State state, Optional<String> reason, OptionalInt people, Work work) {

    /**
     * What a run did on a film.
     *
     * @param seconds that it took; 0 before
     * @param stamp of all that it came from; while that is the same, there is nothing to do. Empty when that is not known
     */
    public record Work(double seconds, String stamp) {
        static final Work NONE = new Work(0, "");
    }

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
    static FilmEntry waiting(String film, String project) {
        return new FilmEntry(film, project, State.WAITING, Optional.empty(), OptionalInt.empty(), Work.NONE);
    }

    public FilmEntry begun() {
        return new FilmEntry(film, project, State.BEGUN, Optional.empty(), people, new Work(work.seconds(), ""));
    }

    /** @param how what was done; its stamp tells later whether there is anything to do again */
    public FilmEntry done(int found, Work how) {
        return new FilmEntry(film, project, State.DONE, Optional.empty(), OptionalInt.of(found), how);
    }

    public FilmEntry failed(String why, double took) {
        return new FilmEntry(film, project, State.FAILED, Optional.of(why), OptionalInt.empty(), new Work(took, ""));
    }

    /** The last name of a film's address. */
    public static String fileName(String address) {
        return address.substring(Math.max(address.lastIndexOf('/'), address.lastIndexOf(File.separatorChar)) + 1);
    }

    /** Whether it was done, and nothing that it came from has changed. */
    public boolean isDoneWith(String stamp) {
        return state == State.DONE && !stamp.isEmpty() && work.stamp().equals(stamp);
    }
}
