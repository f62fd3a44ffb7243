package org.castlist.app.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.castlist.project.Project;
import org.castlist.video.NaturalOrder;

/** The projects of a library's films: folders in one folder. What a film is called is the name of its project. */
public final class LibraryFolder {
    private static final String ENDING = ".castlist";

    private LibraryFolder() {}

    /** Every film with its project, in the order in which people count. */
    static TreeMap<String, Path> films(Path out) throws IOException {
        TreeMap<String, Path> films = new TreeMap<>(new NaturalOrder());
        try (Stream<Path> folders = Files.list(out)) {
            folders.filter(Project::exists).forEach(folder -> films.put(film(folder), folder));
        }
        return films;
    }

    private static String film(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
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

    /** Changes whenever something was written into a project. */
    static String stamp(Path project) throws IOException {
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
}
