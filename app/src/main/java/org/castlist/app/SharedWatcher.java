package org.castlist.app;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.castlist.app.library.Crew;
import org.castlist.pipeline.Observer;
import org.castlist.pipeline.Watched;
import org.castlist.project.Project;
import org.castlist.project.WatchedSoFar;
import org.castlist.video.Film;
import org.castlist.video.Moment;

/**
 * One worker of many: watches a film alone, since that decodes it once, unless the others would have nothing to do in the
 * end; then they share it.
 *
 * @param crew the workers
 * @param eyes of this process
 * @param options the settings, as words of the command line
 * @param rangeSeconds how long a range is at least
 */
record SharedWatcher(Crew crew, SharedEyes eyes, List<String> options, double rangeSeconds) implements Watcher {

    SharedWatcher {
        if (!(rangeSeconds > 0)) {
            throw new IllegalArgumentException("a range must have a length above 0, not " + rangeSeconds + " s");
        }
    }

    @Override
    public Watched watch(ActOne act, Project project, WatchedSoFar soFar, Observer observer) throws IOException {
        if (!isShared(act, soFar)) {
            return eyes.watch(act, project, soFar, observer);
        }
        int done = soFar.watched().footage().shots().size();
        return new FilmInRanges(act, project, crew.pool(), new RangeWorker(eyes), observer)
                .watch(done, options, rangeSeconds);
    }

    private boolean isShared(ActOne act, WatchedSoFar soFar) {
        Film film = act.source().film();
        double until = act.stretch().until().map(Moment::seconds).orElse(Double.POSITIVE_INFINITY);
        OptionalDouble length = film.duration();
        double from = Math.max(
                act.stretch().from().seconds(), soFar.watched().footage().seconds());
        double left = length.isPresent() ? Math.min(until, length.getAsDouble()) - from : 0;
        return crew.pool().workers() > 1
                && !film.isPictures()
                && left >= 2 * rangeSeconds
                && crew.share().isExceededBy(film.file().toString());
    }
}
