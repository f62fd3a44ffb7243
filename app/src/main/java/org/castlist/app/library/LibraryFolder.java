package org.castlist.app.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castlist.project.Project;
import org.castlist.video.NaturalOrder;

/**
 * Projects that lie in one folder of this machine.
 *
 * @param out the folder
 */
public record LibraryFolder(Path out) implements FilmProjects {
    private static final String ENDING = ".castlist";

    @Override
    public Set<String> films() throws IOException {
        try (Stream<Path> folders = Files.list(out)) {
            return folders.filter(Project::exists)
                    .map(folder -> filmOf(String.valueOf(folder.getFileName())))
                    .collect(Collectors.toCollection(() -> new TreeSet<>(new NaturalOrder())));
        }
    }

    /** What the film is called whose project has this name. */
    public static String filmOf(String project) {
        return project.endsWith(ENDING) ? project.substring(0, project.length() - ENDING.length()) : project;
    }

    /** What the project of a new film is called. */
    public static String projectOf(String film) {
        return film + ENDING;
    }

    /**
     * The project of a film.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Path project(Path out, String film) {
        return Stream.of(out.resolve(film + ENDING), out.resolve(film))
                .filter(Project::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no film " + film + " in " + out));
    }

    @Override
    public String stamp(String film) throws IOException {
        return Stream.of(film + ENDING, film).map(out::resolve).anyMatch(Project::exists)
                ? stamp(project(out, film))
                : "";
    }

    private static String stamp(Path project) throws IOException {
        StringBuilder stamp = new StringBuilder();
        for (String file : List.of("project.sqlite", "project.sqlite-wal")) {
            Path path = project.resolve(file);
            if (Files.exists(path)) {
                stamp.append(Files.getLastModifiedTime(path).toMillis())
                        .append('-')
                        .append(Files.size(path))
                        .append(' ');
            }
        }
        return stamp.toString().strip();
    }

    @Override
    public <T> T read(String film, Reading<T> reading) throws IOException {
        return reading.of(project(out, film));
    }
}
