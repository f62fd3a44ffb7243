package org.castlist.app.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** The projects of a library's films, wherever they lie. What a film is called is the name of its project. */
public interface FilmProjects {

    /** Looks into a project. */
    @FunctionalInterface
    interface Reading<T> {

        /** @param folder with the project's database at least; nothing that is changed there need last */
        T of(Path folder) throws IOException;
    }

    /** Every film with a project, in the order in which people count. */
    Set<String> films() throws IOException;

    /** Changes whenever something was written into a film's project; empty where there is none. */
    String stamp(String film) throws IOException;

    /** Looks into a film's project. */
    <T> T read(String film, Reading<T> reading) throws IOException;
}
