package org.castlist.app.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A folder with a project folder for each of many films, and {@code library.json}, which says which is whose. The file is
 * written anew with every change, so that a killed run leaves it whole. Any number of threads.
 */
public final class Library {
    private static final String FILE = "library.json";
    private static final String ENDING = ".castlist";

    private final Path folder;
    private final Map<Path, FilmEntry> films = new LinkedHashMap<>(); // by path

    private Library(Path folder) {
        this.folder = folder;
    }

    /** Opens the library in a folder, or begins one; the folder is made if need be. */
    public static Library open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Library library = new Library(folder);
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            LibraryJson.read(file).forEach(entry -> library.films.put(entry.film(), entry));
        }
        return library;
    }

    /** The file that lists the films. */
    public Path file() {
        return folder.resolve(FILE);
    }

    /** Where a film's project lies. */
    public Path projectOf(FilmEntry entry) {
        return folder.resolve(entry.project());
    }

    /**
     * Adds films, each with a project folder of its own even if others have the same name; one that the library knows keeps
     * its folder. Those that were not named stay as they are.
     *
     * @return what the library knows of these films, in their order
     */
    public synchronized List<FilmEntry> add(Collection<Path> named) throws IOException {
        Set<String> taken = films.values().stream()
                .map(entry -> entry.project().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(HashSet::new));
        for (Path film : named) {
            films.computeIfAbsent(film, path -> FilmEntry.waiting(path, freeName(path, taken)));
        }
        write();
        return named.stream().map(this::entry).toList();
    }

    /** Such as {@code film.castlist} or, where that is another film's, {@code film-2.castlist}. */
    private static String freeName(Path film, Set<String> taken) {
        String file = String.valueOf(film.getFileName());
        int dot = file.lastIndexOf('.');
        String name = dot > 0 ? file.substring(0, dot) : file;
        String free = name + ENDING;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = name + "-" + i + ENDING;
        }
        return free;
    }

    private FilmEntry entry(Path film) {
        return Objects.requireNonNull(films.get(film));
    }

    /** What is known of every film, in the order in which they were added. */
    public synchronized List<FilmEntry> films() {
        return List.copyOf(films.values());
    }

    /** Writes down what is new of a film. */
    public synchronized void update(FilmEntry entry) throws IOException {
        films.put(entry.film(), entry);
        write();
    }

    private void write() throws IOException {
        Path half = folder.resolve(FILE + ".half");
        LibraryJson.write(half, films.values());
        Files.move(half, file(), StandardCopyOption.REPLACE_EXISTING);
    }
}
