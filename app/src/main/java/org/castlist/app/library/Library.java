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
    /** Name of the file. */
    public static final String FILE = "library.json";

    private static final String ENDING = ".castlist";

    private final Depot depot;
    private final Path folder;
    private final Map<String, FilmEntry> films = new LinkedHashMap<>(); // by address

    private Library(Depot depot) throws IOException {
        this.depot = depot;
        this.folder = depot.desk();
    }

    /** Opens the library of a depot, or begins one. */
    public static Library open(Depot depot) throws IOException {
        Library library = new Library(depot);
        Path file = library.file();
        if (Files.exists(file)) {
            LibraryJson.read(file).forEach(entry -> library.films.put(entry.film(), entry));
        }
        return library;
    }

    /** The file that lists the films. */
    public Path file() {
        return folder.resolve(FILE);
    }

    /**
     * Adds films, each with a project folder of its own even if others have the same name; one that the library knows keeps
     * its folder. Those that were not named stay as they are.
     *
     * @return what the library knows of these films, in their order
     */
    public synchronized List<FilmEntry> add(Collection<String> named) throws IOException {
        Set<String> taken = films.values().stream()
                .map(entry -> entry.project().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(HashSet::new));
        for (String film : named) {
            films.computeIfAbsent(film, address -> FilmEntry.waiting(address, freeName(address, taken)));
        }
        write();
        return named.stream().map(this::entry).toList();
    }

    /** Such as {@code film.castlist} or, where that is another film's, {@code film-2.castlist}. */
    private static String freeName(String film, Set<String> taken) {
        String file = FilmEntry.fileName(film);
        int dot = file.lastIndexOf('.');
        String name = dot > 0 ? file.substring(0, dot) : file;
        String free = name + ENDING;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = name + "-" + i + ENDING;
        }
        return free;
    }

    private FilmEntry entry(String film) {
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
        depot.save(file());
    }
}
