package org.castlist.app.library;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.castlist.library.BestCrops;
import org.castlist.library.BySize;
import org.castlist.library.FilmPerson;
import org.castlist.library.Linking;
import org.castlist.library.NearestPeople;
import org.castlist.project.FilmPeople;
import org.castlist.project.LinkedLibrary;
import org.castlist.project.Project;
import org.castlist.project.ProjectBusyException;

/**
 * Brings a library up to date with the projects of its films: reads those that changed, forgets who is gone from them, and links
 * who is new. A project that cannot be read is listed, and the rest goes on.
 *
 * @param library what is known
 * @param projects of its films
 * @param crops how faces are pooled
 * @param linking how people are linked
 * @param search who looks like whom
 */
public record LibraryUpdate(
        LinkedLibrary library, FilmProjects projects, BestCrops crops, Linking linking, NearestPeople search) {

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

    /** With the projects beside it and the settings that the library was linked with last. */
    public static LibraryUpdate standard(LinkedLibrary library) throws IOException {
        return standard(library, new FolderProjects(library.folder()));
    }

    /** The same with projects that lie elsewhere. */
    public static LibraryUpdate standard(LinkedLibrary library, FilmProjects projects) throws IOException {
        return new LibraryUpdate(library, projects, BestCrops.standard(), library.linking(), BySize.standard());
    }

    /**
     * Does it.
     *
     * @param anew whether to find all links anew; what reviewers said stays in force
     */
    public Outcome run(boolean anew) throws IOException {
        Set<String> films = projects.films();
        Map<String, String> stamps = library.stamps();
        Map<String, String> unread = new TreeMap<>();
        Set<FilmPerson> gone = new TreeSet<>();
        int read = 0;
        for (String film : films) {
            if (!stamps.getOrDefault(film, "").equals(projects.stamp(film))) {
                Optional<String> trouble = read(film, gone);
                trouble.ifPresent(reason -> unread.put(film, reason));
                read += trouble.isPresent() ? 0 : 1;
            }
        }
        for (String film : stamps.keySet()) {
            if (!films.contains(film)) {
                gone.addAll(library.remove(film));
            }
        }
        if (!gone.isEmpty()) {
            library.compact();
        }
        return new Outcome(films.size(), read, unread, gone, library.link(linking, search, anew));
    }

    /** Answers why it could not. */
    private Optional<String> read(String film, Set<FilmPerson> gone) throws IOException {
        Optional<FilmPeople> people;
        try {
            people = projects.read(film, folder -> {
                try (Project project = Project.openExisting(folder)) {
                    return FilmPeople.of(film, project, crops);
                }
            });
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
            gone.addAll(library.replace(film, projects.stamp(film), people.get()));
        }
        return other.map(network -> "its face network is not that of the other films, " + network
                + ", so that its people cannot be compared");
    }
}
