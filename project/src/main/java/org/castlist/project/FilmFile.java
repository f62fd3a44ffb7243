package org.castlist.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the film of a project again. */
public final class FilmFile {
    private FilmFile() {}

    /** Where the film was when it was watched, or else beside the project folder; empty when it is at neither place. */
    public static Optional<Path> find(Path project, Path film) {
        Path beside = project.toAbsolutePath().resolveSibling(String.valueOf(film.getFileName()));
        return Stream.of(film, beside).filter(Files::exists).findFirst();
    }
}
