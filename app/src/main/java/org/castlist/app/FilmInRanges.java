package org.castlist.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.castlist.app.library.WorkerPool;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.pipeline.Observer;
import org.castlist.pipeline.RangeCutter;
import org.castlist.pipeline.ShotRange;
import org.castlist.pipeline.Watched;
import org.castlist.project.Project;
import org.castlist.project.RangeProject;
import org.castlist.project.WatchOrder;
import org.castlist.shots.Shot;
import org.castlist.tracks.FaceTrack;
import org.castlist.video.Film;
import org.castlist.video.Moment;

/**
 * Act I of one film by several workers: while its shots are found, ranges of them are shared out, and what comes back is
 * merged into the film's project in order.
 */
final class FilmInRanges {
    private final ActOne act;
    private final Project project;
    private final WorkerPool pool;
    private final RangeWatcher ranges;
    private final Observer observer;
    private final Map<ShotRange, Future<ShotRange>> shared = new LinkedHashMap<>();
    private double watched; // seconds of all ranges together

    /** @param observer hears of shots in order, and how much is watched; as of a film that is watched straight through */
    FilmInRanges(ActOne act, Project project, WorkerPool pool, RangeWatcher ranges, Observer observer) {
        this.act = act;
        this.project = project;
        this.pool = pool;
        this.ranges = ranges;
        this.observer = new Undisturbed(observer);
    }

    /**
     * Watches what is left.
     *
     * @param done how many shots the project has already
     * @param options the settings, as words of the command line
     * @param seconds how long a range is at least
     */
    Watched watch(int done, List<String> options, double seconds) throws IOException {
        WatchOrder none = new WatchOrder(act.source().film().file().toString(), options, act.fingerprint(), List.of());
        observer.opened(act.source().film());
        try {
            Optional<WatchOrder> kept =
                    WatchOrder.kept(project).filter(order -> order.fingerprint().equals(none.fingerprint()));
            if (kept.isPresent()) {
                kept.get().ranges().forEach(range -> share(range, done, none));
            } else {
                survey(done, none, seconds);
            }
            for (Future<ShotRange> range : shared.values()) {
                merge(pool.await(range));
            }
        } finally {
            pool.drop(shared.values());
        }
        Watched all = project.watching().soFar().orElseThrow().watched();
        act.requirePicture(all.footage());
        project.watching().finish();
        return all;
    }

    private void survey(int done, WatchOrder order, double seconds) throws IOException {
        RangeCutter cutter = new RangeCutter(act.stretch(), seconds);
        List<ShotRange> found = new ArrayList<>();
        act.survey(shot -> cutter.add(shot).ifPresent(range -> {
            found.add(range);
            share(range, done, order);
        }));
        cutter.rest().ifPresent(range -> {
            found.add(range);
            share(range, done, order);
        });
        new WatchOrder(order.film(), order.options(), order.fingerprint(), found).keep(project);
    }

    private void share(ShotRange range, int done, WatchOrder order) {
        if (range.end() > done) {
            shared.put(range, pool.share(() -> {
                ranges.watch(order.only(range), project.ranges(), progress());
                return range;
            }));
        }
    }

    /** Adds up what the workers have watched. */
    private Observer progress() {
        return new Observer() {
            private double before = Double.NaN;

            @Override
            public void watchedUntil(Moment moment) {
                add(Double.isNaN(before) ? 0 : moment.seconds() - before);
                before = moment.seconds();
            }
        };
    }

    private synchronized void add(double seconds) {
        watched += seconds;
        observer.watchedUntil(Moment.ofSeconds(act.stretch().from().seconds() + watched));
    }

    private void merge(ShotRange range) throws IOException {
        Path folder = RangeWatcher.projectOf(range, project.ranges());
        try (RangeProject part = RangeProject.open(folder, range)) {
            part.mergeInto(project, observer);
        }
        RangeProject.delete(folder);
    }

    /** Is told by one worker at a time. */
    private record Undisturbed(Observer observer) implements Observer {
        @Override
        public synchronized void opened(Film film) {
            observer.opened(film);
        }

        @Override
        public synchronized void watchedUntil(Moment moment) {
            observer.watchedUntil(moment);
        }

        @Override
        public synchronized void finishedShot(Shot shot, List<FaceTrack> tracks, List<TrackFeatures> features)
                throws IOException {
            observer.finishedShot(shot, tracks, features);
        }
    }
}
