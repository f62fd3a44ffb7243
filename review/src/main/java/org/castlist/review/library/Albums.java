package org.castlist.review.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import org.castlist.project.LibraryFolder;
import org.castlist.project.ProjectBusyException;

/**
 * Where the pictures of all films' people lie. A project is read when the first of its people is looked at, and again when it
 * changed; while somebody works on it, as it was.
 */
final class Albums {
    private final LibraryDesk desk;
    private final Map<String, Album> known = new ConcurrentHashMap<>(); // by film

    Albums(LibraryDesk desk) {
        this.desk = desk;
    }

    /**
     * The pictures of a film's people.
     *
     * @throws NoSuchElementException with a sentence when the project is not where it was
     * @throws ProjectBusyException when somebody works on it and it was never read
     */
    Album of(String film) throws IOException {
        Path project = desk.project(film)
                .orElseThrow(() -> new NoSuchElementException("the project of " + film
                        + " is no longer in the folder of the library; put it back to see its faces"));
        Album album = known.get(film);
        if (album != null && album.stamp().equals(LibraryFolder.stamp(project))) {
            return album;
        }
        try {
            return desk.look(project, opened -> {
                String stamp = LibraryFolder.stamp(project);
                Album now = known.get(film);
                Album fresh = now != null && now.stamp().equals(stamp) ? now : Album.of(opened, stamp);
                known.put(film, fresh);
                return fresh;
            });
        } catch (ProjectBusyException busy) {
            if (album == null) {
                throw busy;
            }
            return album;
        }
    }
}
