package org.castlist.app.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where the films of a library lie, and where what is found in them goes: folders of this machine, or a store of a cluster. */
public interface Depot {

    /**
     * The films that a user means, in the order given, with their sizes in bytes; 0 where nothing is known.
     *
     * @param given films, folders of films, and lists, as the user wrote them
     * @return by address
     */
    Map<String, Long> films(List<String> given) throws IOException;

    /** Changes whenever a film does; empty where that is not known. */
    String stampOf(String film) throws IOException;

    /** The projects. */
    FilmProjects projects();

    /** Where a project lies, for its user. */
    String addressOf(String project);

    /** A folder of this machine with what the library keeps beside its projects. */
    Path desk() throws IOException;

    /** A file on the desk has changed. */
    void save(Path file) throws IOException;
}
