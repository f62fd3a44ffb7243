package org.castlist.library.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import org.castlist.app.RangeWatcher;
import org.castlist.pipeline.Observer;
import org.castlist.pipeline.ShotRange;
import org.castlist.project.ProjectBusyException;
import org.castlist.project.WatchOrder;

/** Something that any machine of the cluster can do. To do it twice does no harm: a machine may die over it. */
sealed interface Order extends Serializable {

    /** What it is about, for whoever looks at the cluster. */
    String title();

    /** Does it, unless it is done already. */
    void obey(Workbench bench) throws IOException;

    /** Analyse a whole film into its project. */
    record WholeFilm(String film, String project) implements Order {
        private static final int PATIENCE_SECONDS = 60;

        @Override
        public String title() {
            return film;
        }

        @Override
        public void obey(Workbench bench) throws IOException {
            try (Lease lease = bench.films().lease(film)) {
                for (int second = 0; !hasAnalyzed(bench, lease.file(), second < PATIENCE_SECONDS); second++) {
                    Pause.seconds(1);
                }
            }
        }

        /** A machine that was given up may hold the project for some seconds yet. */
        private boolean hasAnalyzed(Workbench bench, Path file, boolean patient) throws IOException {
            try {
                bench.projects().change(project, folder -> bench.worker().analyze(file, folder, new Observer() {}));
                return true;
            } catch (ProjectBusyException busy) {
                if (!patient) {
                    throw busy;
                }
                return false;
            }
        }
    }

    /**
     * Watch a range of a film's shots.
     *
     * @param order as text, with one range; the film is at its address
     */
    record Range(String order, String project) implements Order {

        @Override
        public String title() {
            return project + ", a range";
        }

        @Override
        public void obey(Workbench bench) throws IOException {
            WatchOrder asked = WatchOrder.of(order);
            ShotRange range = asked.ranges().get(0);
            if (bench.projects().hasRange(project, nameOf(asked))) {
                return;
            }
            Path folder = bench.scratch().fresh("range");
            try (Lease lease = bench.films().lease(asked.film())) {
                bench.worker().watch(asked.at(lease.file().toString()), folder);
                bench.projects().keepRange(project, nameOf(asked), RangeWatcher.projectOf(range, folder));
            } finally {
                Scratch.delete(folder);
            }
        }

        /** The same for the same pictures watched in the same way, and for nothing else. */
        static String nameOf(WatchOrder order) {
            ShotRange range = order.ranges().get(0);
            return range.first() + "-" + range.end() + "-" + order.fingerprint();
        }
    }
}
