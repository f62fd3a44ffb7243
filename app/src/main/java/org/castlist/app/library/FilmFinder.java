package org.castlist.app.library;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.castlist.project.Project;

/** Finds the films that a user means by folders, lists and films. Each comes once, by its absolute path. */
public final class FilmFinder {

    /** What a film's name ends with, as users read it. */
    public static final String FILM_ENDINGS =
            "3gp, asf, avi, divx, dv, f4v, flv, m2ts, m2v, m4v, mkv, mov, mp4, mpeg, mpg,"
                    + " mts, mxf, ogv, rm, rmvb, ts, vob, webm or wmv";

    /** What a list's name ends with, as users read it. */
    public static final String LIST_ENDINGS = "txt, list, m3u or m3u8";

    private static final Set<String> FILMS = Set.of(FILM_ENDINGS.split(", | or "));
    private static final Set<String> LISTS = Set.of(LIST_ENDINGS.split(", | or "));

    private final Set<Path> films = new LinkedHashSet<>();

    private final boolean pictures;

    private FilmFinder(boolean pictures) {
        this.pictures = pictures;
    }

    /**
     * The films, in the order given, those of a folder by their paths.
     *
     * @param given folders, whose films count with those of the folders within; text files with a path a line; films,
     *     whatever they are called. What is not there counts as a film, so that it is reported as one
     * @throws IOException with a sentence when a list cannot be read, or when a folder or list holds no film
     */
    public static List<Path> find(List<Path> given) throws IOException {
        return find(given, false);
    }

    /** The same, where a folder that holds no film stands for itself: a folder of pictures. */
    public static List<Path> findWithPictures(List<Path> given) throws IOException {
        return find(given, true);
    }

    private static List<Path> find(List<Path> given, boolean pictures) throws IOException {
        FilmFinder finder = new FilmFinder(pictures);
        for (Path one : given) {
            if (isList(one)) {
                finder.addList(one);
            } else {
                finder.add(one);
            }
        }
        return List.copyOf(finder.films);
    }

    /** Whether it is a list of films, by its name. */
    public static boolean isList(Path path) {
        return Files.isRegularFile(path) && LISTS.contains(ending(path));
    }

    /** Whether a file is a film, by its name. */
    public static boolean isFilm(String name) {
        return FILMS.contains(ending(Path.of(name)));
    }

    private void add(Path given) throws IOException {
        Path path = given.toAbsolutePath().normalize();
        if (!Files.isDirectory(path) || Project.exists(path)) {
            films.add(path);
            return;
        }
        Set<Path> within = new TreeSet<>();
        Files.walkFileTree(path, new Visitor(path, within));
        if (within.isEmpty() && pictures) {
            within.add(path);
        } else if (within.isEmpty()) {
            throw new IOException("there is no film in the folder " + given + "; a film's name ends with one of "
                    + FILM_ENDINGS + ", and a folder of pictures is for 'castlist analyze'");
        }
        films.addAll(within);
    }

    private void addList(Path list) throws IOException {
        int before = films.size();
        for (String entry : entriesOf(list)) {
            add(list.toAbsolutePath().resolveSibling(entry));
        }
        if (films.size() == before) {
            throw new IOException("the list " + list + " names no film that was not named before");
        }
    }

    /** What a list names, as it stands there. */
    public static List<String> entriesOf(Path list) throws IOException {
        return lines(list).stream()
                .map(String::strip)
                .filter(entry -> !entry.isEmpty() && !entry.startsWith("#"))
                .toList();
    }

    private static List<String> lines(Path list) throws IOException {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(list));
            if (!lines.isEmpty() && lines.get(0).startsWith("\ufeff")) {
                lines.set(0, lines.get(0).substring(1));
            }
            return lines;
        } catch (MalformedInputException e) {
            throw new IOException("the list " + list + " is no text in UTF-8", e);
        }
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Passes over what is hidden, and over what Castlist made. */
    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path top;
        private final Set<Path> found;

        private Visitor(Path top, Set<Path> found) {
            this.top = top;
            this.found = found;
        }

        private boolean isHidden(Path path) {
            return !path.equals(top) && String.valueOf(path.getFileName()).startsWith(".");
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isHidden(folder) || Project.exists(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(file) && isFilm(file.toString()) && !Files.isDirectory(file)) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        /** A folder that may not be read is reported as a film that cannot be. */
        @Override
        public FileVisitResult visitFileFailed(Path path, IOException trouble) {
            found.add(path);
            return FileVisitResult.CONTINUE;
        }
    }
}
