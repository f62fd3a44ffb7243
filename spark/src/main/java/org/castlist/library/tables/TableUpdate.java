package org.castlist.library.tables;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.castlist.app.library.Depot;
import org.castlist.app.library.FilmEntry;
import org.castlist.app.library.FilmProjects;
import org.castlist.app.library.Library;
import org.castlist.project.LibraryFolder;
import org.castlist.project.LinkedLibrary;

/**
 * Brings the tables of a library up to date: reads the projects that are new or changed, on the machines of the cluster, and
 * leaves the others' parts as they are.
 *
 * @param spark connected
 * @param depot of the library
 * @param projects finds the projects on any machine
 */
public record TableUpdate(JavaSparkContext spark, Depot depot, Finder projects) {
    private static final String FOLDER = "tables";

    /** Finds the projects from any machine. */
    @FunctionalInterface
    public interface Finder extends Serializable {

        /** Those of the library. */
        FilmProjects projects() throws IOException;
    }

    /** Does it; answers where the tables are. */
    public String run() throws IOException {
        SparkSession session = SparkSession.builder().getOrCreate();
        TableFolder tables = new TableFolder(session, depot.addressOf(FOLDER));
        Map<String, String> written = tables.revisions();
        Map<String, FilmNote> films = films();
        List<FilmNote> changed = films.values().stream()
                .filter(film -> !film.revision().equals(written.get(film.film())))
                .toList();
        for (String film : written.keySet()) {
            if (!films.containsKey(film)) {
                tables.delete(film);
            }
        }
        for (FilmNote film : changed) {
            tables.delete(film.film());
        }
        if (!changed.isEmpty()) {
            append(changed, tables);
        }
        try (LinkedLibrary people = LinkedLibrary.open(depot.desk())) {
            tables.write(Table.LINKS, LinkRows.of(people));
        }
        return tables.top();
    }

    /** Every film that was named, and every project beside them, by what they are called. */
    private Map<String, FilmNote> films() throws IOException {
        Map<String, FilmNote> films = new TreeMap<>();
        for (String film : depot.projects().films()) {
            films.put(film, FilmNote.ofProject(film, depot.projects()));
        }
        for (FilmEntry entry : Library.open(depot).films()) {
            films.put(LibraryFolder.filmOf(entry.project()), FilmNote.of(entry, depot.projects()));
        }
        return films;
    }

    private void append(List<FilmNote> changed, TableFolder tables) {
        Finder finder = projects;
        int slices = Math.min(changed.size(), Math.max(1, spark.defaultParallelism()) * 4);
        JavaRDD<TableRow> rows = spark.parallelize(changed, slices)
                .flatMap(film -> rows(film, finder.projects()).iterator())
                .persist(StorageLevel.MEMORY_AND_DISK());
        try {
            tables.append(rows);
        } finally {
            rows.unpersist();
        }
    }

    /** A project that is being worked on, or broken, is left out for now: the next update tries it again. */
    static List<TableRow> rows(FilmNote film, FilmProjects projects) {
        if (film.stamp().isEmpty()) {
            return ProjectRows.without(film);
        }
        try {
            return projects.read(film.film(), folder -> ProjectRows.of(film, folder));
        } catch (IOException unreadable) {
            return ProjectRows.without(film.unread());
        }
    }
}
