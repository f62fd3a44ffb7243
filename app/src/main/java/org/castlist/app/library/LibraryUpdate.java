package org.castlist.app.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.castlist.library.BestCrops;
import org.castlist.library.BySize;
import org.castlist.library.EveryPair;
import org.castlist.library.FilmPerson;
import org.castlist.library.Linking;
import org.castlist.library.NearestPeople;
import org.castlist.library.hnsw.SmallWorldGraph;
import org.castlist.project.FilmPeople;
import org.castlist.project.Library;
import org.castlist.project.LibraryFolder;
import org.castlist.project.Project;
import org.castlist.project.ProjectBusyException;

/**
 * Brings a library up to date with the projects beside it: reads those that changed, forgets who is gone from them, and links
 * who is new. A project that cannot be read is listed, and the rest goes on.
 *
 * @param library of the folder
 * @param crops how faces are pooled
 * @param linking how people are linked
 * @param search who looks like whom
 */
public record LibraryUpdate(Library library, BestCrops crops, Linking linking, NearestPeople search) {

    /** Up to so many comparisons every pair is looked at: all of 200,000 people, which takes a quarter of an hour. */
    private static final long EXACT = 40_000_000_000L;

    /**
     * What became of it.
     *
     * @param films how many there are
     * @param read how many were new or changed
     * @param unread why a project could not be read, by film
     * @param gone people who were in the library and are not any more
     * @param compared how many people were compared with everybody
     */
    public record Outcome(int films, int read, Map<String, String> unread, Set<FilmPerson> gone, int compared) {}

    /** With the settings that the library was linked with last. */
    public static LibraryUpdate standard(Library library) throws IOException {
        return new LibraryUpdate(library, BestCrops.standard(), library.linking(), standardSearch());
    }

    /** Exact as long as that takes minutes at most. */
    public static NearestPeople standardSearch() {
        return new BySize(new EveryPair(), SmallWorldGraph.standard(), EXACT);
    }

    /**
     * Does it.
     *
     * @param anew whether to find all links anew; what reviewers said stays in force
     */
    public Outcome run(boolean anew) throws IOException {
        TreeMap<String, Path> films = LibraryFolder.films(library.folder());
        Map<String, String> stamps = library.stamps();
        Map<String, String> unread = new TreeMap<>();
        Set<FilmPerson> gone = new TreeSet<>();
        int read = 0;
        for (Map.Entry<String, Path> film : films.entrySet()) {
            String before = stamps.getOrDefault(film.getKey(), "");
            if (!before.equals(LibraryFolder.stamp(film.getValue()))) {
                Optional<String> trouble = read(film.getKey(), film.getValue(), gone);
                trouble.ifPresent(reason -> unread.put(film.getKey(), reason));
                read += trouble.isPresent() ? 0 : 1;
            }
        }
        for (String film : stamps.keySet()) {
            if (!films.containsKey(film)) {
                gone.addAll(library.remove(film));
            }
        }
        if (!gone.isEmpty()) {
            library.compact();
        }
        return new Outcome(films.size(), read, unread, gone, library.link(linking, search, anew));
    }

    /** Answers why it could not. */
    private Optional<String> read(String film, Path folder, Set<FilmPerson> gone) throws IOException {
        Optional<FilmPeople> people;
        try (Project project = Project.openExisting(folder)) {
            people = FilmPeople.of(film, project, crops);
        } catch (ProjectBusyException busy) {
            return Optional.of("somebody works on it now; what was known of it stays");
        } catch (IOException broken) {
            return Optional.of(String.valueOf(broken.getMessage()));
        }
        if (people.isEmpty()) {
            return Optional.of("it is not analysed to its end yet");
        }
        Optional<String> other = library.otherNetwork(film, people.get());
        if (other.isEmpty()) {
            gone.addAll(library.replace(film, LibraryFolder.stamp(folder), people.get()));
        }
        return other.map(network -> "its face network is not that of the other films, " + network
                + ", so that its people cannot be compared");
    }
}
