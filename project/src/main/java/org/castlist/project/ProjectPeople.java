package org.castlist.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.castlist.evaluation.Comparison;
import org.castlist.people.Cast;
import org.castlist.people.CorrectionLog;
import org.castlist.people.FoundPeople;
import org.castlist.people.Review;
import org.castlist.tracks.Footage;

/** The people of a project's film, as they were found and as the corrections in force make them. */
public final class ProjectPeople {
    private final Path folder;
    private final Database database;
    private final ProjectWatching watching;

    /** For {@link Project} only. */
    ProjectPeople(Path folder, Database database, ProjectWatching watching) {
        this.folder = folder;
        this.database = database;
        this.watching = watching;
    }

    /**
     * The people as known so far and what reviewers said, told in the tracks watched last. The next clustering starts from it.
     *
     * @throws IllegalStateException while the film is not watched to its end
     */
    public Review review() throws IOException {
        Footage watched = watching.footage()
                .orElseThrow(() -> new IllegalStateException("the film of " + folder + " is not watched to its end"));
        return database.in(handle -> {
            PeopleTables tables = new PeopleTables(handle);
            CorrectionLog log = tables.log();
            return Review.of(watched, tables.standing(log), log, tables.highestNumber());
        });
    }

    /**
     * Who is in the film, with all corrections in force; empty before the first clustering. While
     * {@link #needClustering}, it is told from the latest clustering that can still be built upon.
     */
    public Optional<Cast> cast() throws IOException {
        return areFound() ? Optional.of(review().cast()) : Optional.empty();
    }

    /** Whether the film was watched to its end and its people were found. */
    public boolean areFound() throws IOException {
        boolean clustered =
                database.in(handle -> new PeopleTables(handle).latest().isPresent());
        return clustered && watching.footage().isPresent();
    }

    /**
     * Whether the film must be clustered (anew): it never was, it was watched anew since, or a correction that the
     * clustering was bound by is no longer in force.
     */
    public boolean needClustering() throws IOException {
        return database.in(handle -> {
            PeopleTables tables = new PeopleTables(handle);
            Optional<WatchingTables.Watching> watched = new WatchingTables(handle).watching();
            List<PeopleTables.Found> found = tables.found();
            return watched.isEmpty()
                    || found.isEmpty()
                    || !found.get(0).watching().equals(watched.get().fingerprint())
                    || !found.get(0).people().stands(tables.log());
        });
    }

    /**
     * Keeps the outcome of a clustering.
     *
     * @param base as {@link org.castlist.people.Casting} made it
     * @param review what it was made from
     */
    public void save(Cast base, Review review) throws IOException {
        database.in(handle -> {
            String watched = new WatchingTables(handle).watching().orElseThrow().fingerprint();
            PeopleTables tables = new PeopleTables(handle);
            tables.add(watched, FoundPeople.of(base, review.heeded()));
            base.people().forEach(person -> tables.used(person.number()));
            return base;
        });
    }

    /** Keeps what the adaptation changed, in the place of what it changed before. */
    public void save(Comparison comparison) throws IOException {
        database.in(handle -> {
            new ComparisonTable(handle).replace(comparison);
            return comparison;
        });
    }

    /** What the adaptation changed when the film was clustered last; empty when that is not known of every track. */
    public Optional<Comparison> comparison() throws IOException {
        return database.in(handle -> new ComparisonTable(handle).read());
    }

    /** An id that nobody ever had, for somebody new. */
    public String newId() throws IOException {
        return "p-" + (database.in(handle -> new PeopleTables(handle).highestNumber()) + 1);
    }
}
