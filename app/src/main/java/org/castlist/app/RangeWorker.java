package org.castlist.app;

import java.io.IOException;
import java.nio.file.Path;
import org.castlist.pipeline.Observer;
import org.castlist.pipeline.ShotRange;
import org.castlist.project.RangeProject;
import org.castlist.project.WatchOrder;

/**
 * Watches ranges of films to order, in this process or on any machine that has the film and the networks.
 *
 * @param eyes of all workers of the process
 */
record RangeWorker(SharedEyes eyes) implements RangeWatcher {

    /** @throws IOException when the film, the networks or the program are not those that the order was made with, too */
    @Override
    public void watch(WatchOrder order, Path folder, Observer observer) throws IOException {
        AnalyzeOptions options = AnalyzeOptions.of(order.options());
        Path film = Path.of(order.film());
        ActOne act = options.analysis(film).actOne(film, options.stretching());
        if (!act.fingerprint().equals(order.fingerprint())) {
            throw new IOException("the film " + film + ", the networks or this Castlist are not those that the film's"
                    + " shots were found with; nothing was watched");
        }
        for (ShotRange range : order.ranges()) {
            try (RangeProject project = RangeProject.open(RangeWatcher.projectOf(range, folder), range)) {
                act.watch(project, range, eyes.eyes(), observer);
            }
        }
    }
}
