package org.castlist.library.spark;

import java.io.IOException;
import java.util.Optional;
import org.castlist.app.library.Crew;
import org.castlist.app.library.Depot;
import org.castlist.app.library.FilmEntry;
import org.castlist.app.library.Workforce;
import org.castlist.library.tables.TableUpdate;
import org.castlist.people.Cast;
import org.castlist.pipeline.Observer;
import org.castlist.project.LibraryFolder;
import org.castlist.project.Project;

/**
 * The machines of a cluster. A film goes to one of them as a whole, since that decodes it once; one that is more than its
 * share is cut up here, where its shots are found, and put together here, while ranges of it go to all.
 */
final class SparkWorkforce implements Workforce {
    private final Machines machines;
    private final Workbench here;
    private final double rangeSeconds;
    private final int slots;

    private SparkWorkforce(Machines machines, Workbench here, double rangeSeconds, int slots) {
        this.machines = machines;
        this.here = here;
        this.rangeSeconds = rangeSeconds;
        this.slots = slots;
    }

    /** Those of a cluster that is connected. */
    static SparkWorkforce on(Machines machines, double rangeSeconds) throws IOException {
        return new SparkWorkforce(machines, Workbench.of(machines.site()), rangeSeconds, machines.slots());
    }

    @Override
    public int workers() {
        return slots;
    }

    @Override
    public Depot depot() {
        return new ClusterDepot(here.films(), here.projects());
    }

    @Override
    public Cast analyze(FilmEntry film, Crew crew, Observer observer) throws IOException {
        if (crew.share().isExceededBy(film.film())) {
            return analyzeInRanges(film, crew, observer);
        }
        machines.obey(new Order.WholeFilm(film.film(), film.project()));
        return here.projects().read(LibraryFolder.filmOf(film.project()), folder -> {
            try (Project project = Project.openExisting(folder)) {
                return project.people()
                        .cast()
                        .orElseThrow(() -> new IOException("the project " + film.project() + " was left half done"));
            }
        });
    }

    private Cast analyzeInRanges(FilmEntry film, Crew crew, Observer observer) throws IOException {
        DistantRanges ranges = new DistantRanges(machines, here.projects(), film);
        try (Lease lease = here.films().lease(film.film())) {
            return here.projects()
                    .change(
                            film.project(),
                            folder -> here.worker()
                                    .analyze(lease.file(), folder, crew.pool(), ranges, rangeSeconds, observer));
        }
    }

    @Override
    public Optional<String> writeTables() throws IOException {
        Site site = machines.site();
        return Optional.of(new TableUpdate(
                        machines.spark(), depot(), () -> Workbench.of(site).projects())
                .run());
    }

    @Override
    public void close() {
        machines.close();
    }
}
