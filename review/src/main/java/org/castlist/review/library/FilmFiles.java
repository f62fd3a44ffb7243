package org.castlist.review.library;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.castlist.pipeline.Observer;
import org.castlist.review.ReviewTools;
import org.castlist.review.server.WrittenLater;

/** Keeps the files of the films' projects in step with names given here. */
final class FilmFiles implements AutoCloseable {
    private final LibraryDesk desk;
    private final ReviewTools.Task writing;
    private final Set<String> stale = ConcurrentHashMap.newKeySet(); // films
    private final WrittenLater later = new WrittenLater(this::write);

    FilmFiles(LibraryDesk desk, ReviewTools.Task writing) {
        this.desk = desk;
        this.writing = writing;
    }

    /** The files of a film say what is no longer true. */
    void outdated(String film) {
        stale.add(film);
        later.outdated();
    }

    private void write() throws IOException {
        for (String film : List.copyOf(stale)) {
            desk.work(film, project -> {
                writing.on(project, new Observer() {});
                return project;
            });
            stale.remove(film);
        }
    }

    @Override
    public void close() throws IOException {
        later.close();
    }
}
