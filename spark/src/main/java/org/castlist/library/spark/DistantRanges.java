package org.castlist.library.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.castlist.app.RangeWatcher;
import org.castlist.app.library.FilmEntry;
import org.castlist.pipeline.Observer;
import org.castlist.pipeline.ShotRange;
import org.castlist.project.RangeProject;
import org.castlist.project.WatchOrder;
import org.castlist.tracks.Footage;
import org.castlist.video.Moment;

/**
 * Has the ranges of one film watched by the machines of a cluster, and fetches what they saw.
 *
 * @param machines watch
 * @param projects has what they saw
 * @param film whose ranges they are
 */
record DistantRanges(Machines machines, ProjectStore projects, FilmEntry film) implements RangeWatcher {

    @Override
    public void watch(WatchOrder order, Path folder, Observer observer) throws IOException {
        for (ShotRange range : order.ranges()) {
            WatchOrder one = order.only(range).at(film.film());
            Path here = RangeWatcher.projectOf(range, folder);
            if (!isWatched(here, range, one.fingerprint())) {
                RangeProject.delete(here); // of other settings, or half watched by this machine alone
                machines.obey(new Order.Range(one.text(), film.project()));
                projects.fetchRange(film.project(), Order.Range.nameOf(one), here);
            }
            tell(here, range, observer);
        }
    }

    private static boolean isWatched(Path here, ShotRange range, String fingerprint) throws IOException {
        if (!Files.exists(here)) {
            return false;
        }
        try (RangeProject project = RangeProject.open(here, range)) {
            return project.isWatched(fingerprint);
        }
    }

    private static void tell(Path here, ShotRange range, Observer observer) throws IOException {
        Optional<Footage> footage;
        try (RangeProject project = RangeProject.open(here, range)) {
            footage = project.footage();
        }
        if (footage.isPresent()) {
            observer.watchedUntil(range.from());
            observer.watchedUntil(Moment.ofSeconds(footage.get().seconds()));
        }
    }
}
