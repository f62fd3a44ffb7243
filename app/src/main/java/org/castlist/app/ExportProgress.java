package org.castlist.app;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.castlist.people.Cast;
import org.castlist.pipeline.Observer;
import org.castlist.tracks.Footage;
import org.castlist.video.Film;
import org.castlist.video.Moment;
import org.castlist.video.Timecode;

/**
 * Shows how far an export is that reads the film again. While it is open, an interrupted process first stops that export at its
 * next picture, so that no half-written file is left.
 */
final class ExportProgress implements Observer, AutoCloseable {

    /** Longer than one picture and the removal of what was written take. */
    private static final int PATIENCE_SECONDS = 10;

    private final Display display;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt);
    private Optional<Display.FilmDisplay> shown = Optional.empty();
    private volatile boolean interrupted;

    private ExportProgress(Display display) {
        this.display = display;
    }

    static ExportProgress on(Display display) {
        ExportProgress progress = new ExportProgress(display);
        Runtime.getRuntime().addShutdownHook(progress.hook);
        return progress;
    }

    /** The same, for the part of a film that was watched. */
    Observer of(Cast cast) {
        Footage footage = cast.footage();
        Optional<String> start = footage.shots().stream()
                .findFirst()
                .map(shot -> Timecode.format(shot.span().start().seconds()));
        Stretching watched = new Stretching(start, Optional.of(Timecode.format(footage.seconds())));
        shown = Optional.of(display.begin(footage.film().file().toString(), watched));
        return this;
    }

    @Override
    public void opened(Film film) {
        shown.ifPresent(screen -> screen.opened(film));
    }

    @Override
    public void watchedUntil(Moment moment) {
        if (interrupted) {
            throw new CancellationException("interrupted; no half-written file is left.");
        }
        shown.ifPresent(screen -> screen.watchedUntil(moment));
    }

    private void interrupt() {
        interrupted = true;
        try {
            closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
    }

    @Override
    public void close() {
        shown.ifPresent(Display.FilmDisplay::close);
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending already
        }
    }
}
