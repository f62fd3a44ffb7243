package org.castlist.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.castlist.project.Project;

/** Finds the project that a user means: its folder, or the film beside which it lies. */
final class ProjectFolder {
    private static final String ENDING = ".castlist";

    /** Last parts of folders that are named without their names. */
    private static final Set<String> HERE = Set.of("", "..");

    private ProjectFolder() {}

    /**
     * The project folder for a film.
     *
     * @param parent the folder to put it in; empty for beside the film
     */
    static Path forFilm(Path film, Optional<Path> parent) {
        Path named = HERE.contains(String.valueOf(film.normalize().getFileName()))
                ? film.toAbsolutePath().normalize()
                : film;
        String name = String.valueOf(named.getFileName());
        int dot = name.lastIndexOf('.');
        String folder = (dot > 0 && !Files.isDirectory(film) ? name.substring(0, dot) : name) + ENDING;
        return parent.map(path -> path.resolve(folder)).orElseGet(() -> named.resolveSibling(folder));
    }

    /** Opens an existing project, and says what a user must know about it. */
    static Project open(Path given, PrintWriter err) throws IOException {
        Project project = Project.openExisting(existing(given));
        try {
            new ProjectNotices(err).tell(project);
            return project;
        } catch (IOException | RuntimeException failed) {
            project.close();
            throw failed;
        }
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
