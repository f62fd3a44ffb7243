package org.castlist.library.spark;

import java.io.IOException;
import java.nio.file.Path;
import org.castlist.app.library.FilmProjects;

/** Keeps the projects of a library where all machines find them. Any number of threads. */
interface ProjectStore extends FilmProjects {

    /** Works on a project. */
    @FunctionalInterface
    interface Change<T> {

        /** @param folder the project's, which may not be there yet */
        T of(Path folder) throws IOException;
    }

    /**
     * Works on a project. What is in its folder afterwards stays; where the work fails, at least what was there before.
     *
     * @param project name of its folder
     */
    <T> T change(String project, Change<T> change) throws IOException;

    /** Whether a range of the film was watched already. */
    boolean hasRange(String project, String range) throws IOException;

    /** Keeps what was seen of a range until its film is put together. */
    void keepRange(String project, String range, Path folder) throws IOException;

    /** Fetches a range that was kept into a folder that is made. */
    void fetchRange(String project, String range, Path folder) throws IOException;

    /** Where something of the library lies, for its user. */
    String addressOf(String name);

    /** A folder of this machine with what the library keeps beside its projects. */
    Path desk() throws IOException;

    /** A file on the desk has changed. */
    void save(Path file) throws IOException;
}
