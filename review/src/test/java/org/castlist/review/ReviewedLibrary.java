package org.castlist.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.castlist.library.BestCrops;
import org.castlist.library.EveryPair;
import org.castlist.project.FilmPeople;
import org.castlist.project.LibraryFolder;
import org.castlist.project.LinkedLibrary;
import org.castlist.project.Project;
import org.castlist.project.ProjectBusyException;
import org.castlist.review.library.LibraryTools;

/**
 * Made-up films with the same three people each. In the third film one of them was taken for two: p-3 and p-4. Its name is
 * meant to do harm.
 */
final class ReviewedLibrary {
    static final String HOSTILE = "z <img src=x onerror=alert(1)> & 50% #?;'\"";
    static final List<String> FILMS = List.of("episode 9", "episode 10", HOSTILE);

    private ReviewedLibrary() {}

    static void analysed(Path folder) throws IOException {
        for (String film : FILMS) {
            new ReviewedFilm(folder.resolve(film + ".mp4"), 7, 3)
                    .analysed(
                            folder.resolve(film + ".castlist"),
                            (shot, person) -> film.equals(HOSTILE) && person == 2 && shot > 4 ? 3 : person);
        }
    }

    static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(one -> !one.equals(from)).toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    static LibraryTools tools(ReviewTools.Task writeFiles) {
        return new LibraryTools(ReviewedLibrary::update, new EveryPair(), writeFiles);
    }

    /** As the program around the review does it. */
    private static Map<String, String> update(LinkedLibrary library) throws IOException {
        Map<String, String> unread = new TreeMap<>();
        Map<String, Path> films = LibraryFolder.films(library.folder());
        for (Map.Entry<String, Path> film : films.entrySet()) {
            String stamp = LibraryFolder.stamp(film.getValue());
            if (!stamp.equals(library.stamps().get(film.getKey()))) {
                try (Project project = Project.openExisting(film.getValue())) {
                    Optional<FilmPeople> people = FilmPeople.of(film.getKey(), project, BestCrops.standard());
                    library.replace(film.getKey(), stamp, people.orElseThrow());
                } catch (ProjectBusyException busy) {
                    unread.put(film.getKey(), "somebody works on it now");
                }
            }
        }
        for (String film : library.stamps().keySet()) {
            if (!films.containsKey(film)) {
                library.remove(film);
            }
        }
        library.link(library.linking(), new EveryPair(), false);
        return unread;
    }
}
