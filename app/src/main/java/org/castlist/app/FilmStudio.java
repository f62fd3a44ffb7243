package org.castlist.app;

import java.io.IOException;
import java.nio.file.Path;
import org.castlist.export.document.Studio;
import org.castlist.pipeline.Observer;
import org.castlist.project.FilmFile;
import org.castlist.project.Project;
import org.castlist.video.FilmReader;
import org.castlist.video.Moment;
import org.castlist.video.UnreadableFilmException;
import org.castlist.video.ffmpeg.FfmpegMaker;

/** Reads the film of a project again, and writes others, for the exports that show it. */
final class FilmStudio {
    private static final int A_THREAD_PER_CORE = 0;

    /** Enough that nobody sees a difference to the film. */
    private static final double BITS_PER_PIXEL = 0.15;

    private FilmStudio() {}

    static Studio of(Project project, Observer observer) {
        return new Studio((film, from) -> open(project, film, from), new FfmpegMaker(BITS_PER_PIXEL), observer);
    }

    /** Boxes drawn on another film would be lies. */
    private static FilmReader open(Project project, Path film, Moment from) throws IOException {
        Path found = FilmFile.find(project.folder(), film)
                .orElseThrow(() -> new UnreadableFilmException("the film '" + film
                        + "' is not there any more; put it back, or a copy of it beside " + project.folder()
                        + ". Only exports that show the film need it."));
        Source source = Source.of(found, A_THREAD_PER_CORE);
        if (!source.isOf(project)) {
            throw new UnreadableFilmException("'" + found + "' is not the film that " + project.folder()
                    + " was made from, or it has changed since; analyze it anew.");
        }
        return source.numberedAs(project).opener().open(found, from);
    }
}
