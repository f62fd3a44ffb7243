package org.castlist.app;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.castlist.project.Project;

/** The films that a user means by films, lists and folders. */
final class PlannedFilms {
    private static final Set<String> FILMS = Set.of(
            "3gp", "asf", "avi", "divx", "dv", "f4v", "flv", "m2ts", "m2v", "m4v", "mkv", "mov", "mp4", "mpeg", "mpg",
            "mts", "mxf", "ogv", "rm", "rmvb", "ts", "vob", "webm", "wmv");
    private static final Set<String> LISTS = Set.of("txt", "list", "m3u", "m3u8");

    private PlannedFilms() {}

    /**
     * Each once, in the order given.
     *
     * @param given films, whatever they are called; text files with a path a line, told from the folder where they lie;
     *     folders, whose films count, or which are a folder of pictures when they hold no film. What is not there counts as
     *     a film, so that it is reported as one
     */
    static List<Path> of(List<Path> given) throws IOException {
        Set<Path> films = new LinkedHashSet<>();
        for (Path one : given) {
            if (Files.isRegularFile(one) && LISTS.contains(ending(one))) {
                for (Path listed : listed(one)) {
                    films.addAll(within(listed));
                }
            } else {
                films.addAll(within(one));
            }
        }
        return List.copyOf(films);
    }

    private static List<Path> listed(Path list) throws IOException {
        List<Path> listed = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(list)) {
                String path = line.replace("\ufeff", "").strip();
                if (!path.isEmpty() && !path.startsWith("#")) {
                    listed.add(list.toAbsolutePath().resolveSibling(path).normalize());
                }
            }
        } catch (MalformedInputException e) {
            throw new IOException("the list " + list + " is no text in UTF-8", e);
        }
        if (listed.isEmpty()) {
            throw new IOException("the list " + list + " names no film");
        }
        return listed;
    }

    private static List<Path> within(Path given) throws IOException {
        if (!Files.isDirectory(given) || Project.exists(given)) {
            return List.of(given);
        }
        try (Stream<Path> files = Files.list(given)) {
            List<Path> films = files.filter(PlannedFilms::isFilm).sorted().toList();
            return films.isEmpty() ? List.of(given) : films;
        }
    }

    private static boolean isFilm(Path file) {
        return Files.isRegularFile(file)
                && FILMS.contains(ending(file))
                && !String.valueOf(file.getFileName()).startsWith(".");
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
