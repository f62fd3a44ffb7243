package org.castlist.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.castlist.project.Project;

/** Finds the project that a user means: its folder, or the film beside which it lies. */
final class ProjectFolder {
    private static final String ENDING = ".castlist";

    private ProjectFolder() {}

    /**
     * The project folder for a film.
     *
     * @param parent the folder to put it in; empty for beside the film
     */
    static Path forFilm(Path film, Optional<Path> parent) {
        String name = String.valueOf(film.getFileName());
        int dot = name.lastIndexOf('.');
        String folder = (dot > 0 ? name.substring(0, dot) : name) + ENDING;
        return parent.map(path -> path.resolve(folder)).orElseGet(() -> film.resolveSibling(folder));
    }

    /** The folder of an existing project. */
    static Path existing(Path given) throws IOException {
        if (Project.exists(given)) {
            return given;
        }
        Path beside = forFilm(given, Optional.empty());
        if (Project.exists(beside)) {
            return beside;
        }
        throw new IOException("there is no Castlist project at " + given
                + (Files.isRegularFile(given) ? " nor beside it; run 'castlist analyze " + given + "' first." : "."));
    }
}
