package org.castlist.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.castlist.video.NaturalOrder;

/** The projects of a library's films: folders in one folder. What a film is called is the name of its project. */
public final class LibraryFolder {
    private static final String ENDING = ".castlist";

    private LibraryFolder() {}

    /** Every film with its project, in the order in which people count. */
    public static TreeMap<String, Path> films(Path out) throws IOException {
        TreeMap<String, Path> films = new TreeMap<>(new NaturalOrder());
        try (Stream<Path> folders = Files.list(out)) {
            folders.filter(Project::exists)
                    .forEach(folder -> films.put(filmOf(String.valueOf(folder.getFileName())), folder));
        }
        return films;
    }

    /** What the film is called whose project folder has this name. */
    public static String filmOf(String project) {
        return project.endsWith(ENDING) ? project.substring(0, project.length() - ENDING.length()) : project;
    }

    /** What the project folder of a new film is called. */
    public static String projectOf(String film) {
        return film + ENDING;
    }

    /**
     * The project of a film.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Path project(Path out, String film) {
        return find(out, film)
                .orElseThrow(() -> new IllegalArgumentException("there is no film " + film + " in " + out));
    }

    /** The project of a film, where there is one. */
    public static Optional<Path> find(Path out, String film) {
        return Stream.of(out.resolve(film + ENDING), out.resolve(film))
                .filter(Project::exists)
                .findFirst();
    }

    /** Changes whenever something was written into a project. */
    public static String stamp(Path project) throws IOException {
        return stamp(project, "project.sqlite");
    }

    /** Changes whenever something was written into a database of this name. */
    static String stamp(Path folder, String database) throws IOException {
        StringBuilder stamp = new StringBuilder();
        for (String file : List.of(database, database + "-wal")) {
            Path path = folder.resolve(file);
            if (Files.exists(path) && Files.size(path) > 0) { // whoever only reads leaves an empty log
                stamp.append(Files.getLastModifiedTime(path).toMillis())
                        .append('-')
                        .append(Files.size(path))
                        .append(' ');
            }
        }
        return stamp.toString().strip();
    }
}
