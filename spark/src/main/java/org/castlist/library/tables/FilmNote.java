package org.castlist.library.tables;

import java.io.IOException;
import java.io.Serializable;
import org.castlist.app.library.FilmEntry;
import org.castlist.app.library.FilmProjects;
import org.castlist.project.LibraryFolder;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a film beside its project.
 *
 * @param film what it is called
 * @param project name of the project folder
 * @param address where it lies; null where only the project is known
 * @param state how far it is; null likewise
 * @param reason why it failed
 * @param stamp of its project; empty where there is none
 */
record FilmNote(
        String film,
        String project,
        @Nullable String address,
        @Nullable String state,
        @Nullable String reason,
        String stamp)
        implements Serializable {

    /** Of a film that was named. */
    static FilmNote of(FilmEntry entry, FilmProjects projects) throws IOException {
        String film = LibraryFolder.filmOf(entry.project());
        return new FilmNote(
                film,
                entry.project(),
                entry.film(),
                entry.state().key(),
                entry.reason().orElse(null),
                projects.stamp(film));
    }

    /** Of a project that somebody put beside the others. */
    static FilmNote ofProject(String film, FilmProjects projects) throws IOException {
        return new FilmNote(film, LibraryFolder.projectOf(film), null, null, null, projects.stamp(film));
    }

    /** The same as if it had no project: what is written so will be looked at again. */
    FilmNote unread() {
        return new FilmNote(film, project, address, state, reason, "");
    }

    /** Changes whenever a row of the film may. */
    String revision() {
        return stamp + (state == null ? "" : " " + state) + (reason == null ? "" : " " + reason);
    }
}
