package org.castlist.export.pictures;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.FolderExporter;
import org.castlist.export.document.Studio;
import org.castlist.shots.Shot;
import org.castlist.video.Film;
import org.castlist.video.FilmPlan;
import org.castlist.video.FilmReader;
import org.castlist.video.FilmSink;
import org.castlist.video.Frame;
import org.castlist.video.Moment;
import org.castlist.video.Rational;
import org.castlist.video.Span;

/**
 * {@code FILM.annotated.mp4}: the part of the film that was watched, upright, with a box around each face and a label for each
 * person who is not hidden. Every picture is shown exactly as long as in the film, the first one at 0. It has no sound.
 *
 * <p>The film is decoded once more; a few pictures are in memory at a time.
 */
public record AnnotatedVideo() implements FolderExporter {

    /** H.264's level 5.1 knows no larger pictures: 4096 x 2304. */
    private static final double MOST_PIXELS = 36_864 * 256;

    @Override
    public void write(CastDocument document, Path file) throws IOException {
        Studio studio = document.pictures()
                .studio()
                .orElseThrow(() -> new IOException("an annotated video needs the film, which is not at hand here"));
        Span watched = watched(document);
        try (FilmReader reader = studio.opener().open(document.footage().film().file(), watched.start());
                Frame first = firstFrom(reader, watched.start())) {
            studio.observer().opened(document.footage().film());
            FilmPlan plan = plan(document, first.time().timeBase());
            Annotator annotator = new Annotator(document, plan.width(), plan.height());
            try (FilmSink sink = studio.maker().begin(file, plan)) {
                Moment origin = first.time();
                sink.write(annotator.draw(first), since(origin, origin));
                Optional<Frame> next = nextUntil(reader, watched.end());
                while (next.isPresent()) {
                    try (Frame frame = next.get()) {
                        sink.write(annotator.draw(frame), since(origin, frame.time()));
                        studio.observer().watchedUntil(frame.time());
                    }
                    next = nextUntil(reader, watched.end());
                }
            }
        }
    }

    private static Optional<Frame> nextUntil(FilmReader reader, Moment end) throws IOException {
        Optional<Frame> next = reader.next();
        if (next.isPresent() && !next.get().time().isBefore(end)) {
            next.get().close();
            return Optional.empty();
        }
        return next;
    }

    private static Span watched(CastDocument document) {
        List<Shot> shots = document.footage().shots();
        return new Span(
                shots.get(0).span().start(), shots.get(shots.size() - 1).span().end());
    }

    private static Frame firstFrom(FilmReader reader, Moment start) throws IOException {
        for (Optional<Frame> next = reader.next(); next.isPresent(); next = reader.next()) {
            if (!next.get().time().isBefore(start)) {
                return next.get();
            }
            next.get().close();
        }
        throw new IOException("the film " + reader.film().file() + " ends before " + start + ", where it was watched");
    }

    private static FilmPlan plan(CastDocument document, Rational timeBase) {
        Film film = document.footage().film();
        double shrink = Math.min(1, Math.sqrt(MOST_PIXELS / ((double) film.width() * film.height())));
        return new FilmPlan(
                even(film.width() * shrink),
                even(film.height() * shrink),
                film.frameRate(),
                timeBase,
                "Faces and names drawn by castlist " + document.toolVersion() + "; without sound.");
    }

    private static int even(double side) {
        return Math.max(2, (int) side / 2 * 2);
    }

    /** Times of one film are in one time base. */
    private static Moment since(Moment origin, Moment time) {
        return new Moment(time.ticks() - origin.ticks(), time.timeBase());
    }
}
