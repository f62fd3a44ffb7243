package org.castlist.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.castlist.evaluation.ShotLabels;

/**
 * A film with labels of who is in each shot.
 *
 * @param name of both
 * @param film where it lies
 * @param labels from {@code NAME.shots.csv}
 */
record LabelledFilm(String name, Path film, ShotLabels labels) {
    private static final String ENDING = ".shots.csv";

    static boolean knows(Path file) {
        return String.valueOf(file.getFileName()).endsWith(ENDING);
    }

    /** Labels, and the film of the same name beside them; that of {@code guy_goma} is the demo film. */
    static LabelledFilm read(Path file) throws IOException {
        if (!knows(file)) {
            throw new IOException("labels of a film's shots must be called NAME" + ENDING + ", not " + file);
        }
        String name = String.valueOf(file.getFileName()).replace(ENDING, "");
        Optional<Path> film = Stream.of("mp4", "mkv", "mov", "webm", "avi")
                .map(ending -> file.resolveSibling(name + "." + ending))
                .filter(Files::isRegularFile)
                .findFirst();
        Optional<Path> demo = Optional.of(BenchFilms.demo()).filter(any -> name.equals("guy_goma"));
        return new LabelledFilm(
                name,
                film.or(() -> demo)
                        .orElseThrow(() -> new IOException(
                                "there is no film " + name + ".mp4, .mkv, .mov, .webm or .avi beside " + file)),
                ShotLabels.read(file));
    }
}
