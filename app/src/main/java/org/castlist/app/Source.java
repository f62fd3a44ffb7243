package org.castlist.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.castlist.pipeline.Stretch;
import org.castlist.project.Project;
import org.castlist.video.Film;
import org.castlist.video.FilmOpener;
import org.castlist.video.FilmReader;
import org.castlist.video.Frame;
import org.castlist.video.Moment;
import org.castlist.video.UnreadableFilmException;
import org.castlist.video.ffmpeg.FfmpegOpener;
import org.castlist.video.ffmpeg.PictureFolder;

/**
 * What is analysed: a film, or a folder of pictures.
 *
 * @param film what its header says
 * @param opener reads it
 * @param identity short name of its contents
 */
record Source(Film film, FilmOpener opener, String identity) {

    private static final String FILM = "film";
    private static final String FOLDER = "folder";

    static Source of(Path file, int decoderThreads) throws IOException {
        if (!Files.isDirectory(file)) {
            FilmOpener opener = new FfmpegOpener(decoderThreads);
            Film film = header(file, opener).at(file.toAbsolutePath().normalize()); // found again from any folder
            return new Source(film, opener, FilmIdentity.of(file));
        }
        if (Project.exists(file)) {
            throw new UnreadableFilmException(
                    "'" + file + "' is a project that Castlist made, not a folder of pictures;"
                            + " name the film or the folder that it was made from.");
        }
        Path folder = file.toAbsolutePath().normalize();
        PictureFolder pictures = PictureFolder.list(folder);
        return new Source(header(folder, pictures), pictures, FilmIdentity.of(pictures));
    }

    private static Film header(Path file, FilmOpener opener) throws IOException {
        try (FilmReader reader = opener.open(file, Moment.ZERO)) {
            return reader.film();
        }
    }

    /** Before anything on disk is touched. */
    void requirePicture(Stretch stretch) throws IOException {
        if (stretch.from().equals(Moment.ZERO)) {
            return;
        }
        try (FilmReader reader = opener.open(film.file(), stretch.from())) {
            boolean reached = false;
            while (!reached) {
                try (Frame frame = reader.next().orElseThrow(() -> beyond(stretch))) {
                    reached = !frame.time().isBefore(stretch.from());
                }
            }
        }
    }

    private static IllegalArgumentException beyond(Stretch stretch) {
        return new IllegalArgumentException("the film ends before " + stretch.from() + ", where it was to start");
    }

    /**
     * A project holds one film for good: its people and corrections would mean nothing for another. A folder may gain and
     * lose pictures.
     */
    void requireSame(Project project) throws IOException {
        if (project.provenance().fingerprint(FILM).isPresent() && !isOf(project)) {
            throw new IOException("the project " + project.folder() + " belongs to another film than " + film.file()
                    + " (or to another version of it). Choose another folder with -o, or move the project away.");
        }
    }

    /** Whether the project was made from this film, or from this folder as it was then. */
    boolean isOf(Project project) throws IOException {
        boolean same = project.provenance().fingerprint(FILM).equals(Optional.of(identity));
        boolean sameFolder = film.isPictures()
                && project.provenance()
                        .fingerprint(FOLDER)
                        .equals(Optional.of(film.file().toString()));
        return same || sameFolder;
    }

    /** Pictures keep the numbers that they have in the project, so that corrections find them again. */
    Source numberedAs(Project project) throws IOException {
        if (!(opener instanceof PictureFolder pictures)) {
            return this;
        }
        List<String> before = project.watching()
                .soFar()
                .map(soFar -> soFar.watched().footage().film().pictures())
                .orElse(List.of());
        PictureFolder numbered = pictures.numberedAs(before);
        Film film = Film.ofPictures(pictures.folder(), this.film.width(), this.film.height(), numbered.names());
        return new Source(film, numbered, identity);
    }

    /** Writes down whose project it is. */
    void claim(Project project) throws IOException {
        project.provenance().record(FILM, identity);
        if (film.isPictures()) {
            project.provenance().record(FOLDER, film.file().toString());
        }
    }
}
