package org.castlist.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.evaluation.Comparison;
import org.castlist.faces.CropStore;
import org.castlist.people.Cast;
import org.castlist.people.Correction;
import org.castlist.people.CorrectionLog;
import org.castlist.people.Entry;
import org.castlist.people.FoundPeople;
import org.castlist.people.Person;
import org.castlist.people.Review;
import org.castlist.pipeline.Observer;
import org.castlist.pipeline.Watched;
import org.castlist.shots.Shot;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.Footage;
import org.castlist.tracks.UnknownReason;
import org.castlist.video.Film;
import org.jspecify.annotations.Nullable;

/**
 * All that Castlist knows of one film, in a folder: {@code project.sqlite}, the pictures under {@code crops/}, and the
 * {@code lock} that keeps a second process out. Everything is committed as it comes, so that a killed run loses nothing
 * but the shot it was at. What reviewers said is never erased, but for what was said of somebody who is to be forgotten
 * ({@link Forgetting}). The folder can be entered by its owner only.
 *
 * <p>Every method may throw an {@link IOException} whose message is a sentence for the user.
 */
public final class Project implements AutoCloseable {
    private final Path folder;
    private ProjectLock lock;
    private final Database database;
    private final CropFolder crops;
    private final Clock clock = Clock.systemUTC();
    private @Nullable Footage footage; // of a film watched to its end, once it was asked for

    private Project(Path folder, ProjectLock lock) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.crops = new CropFolder(folder);
        this.database = Database.open(folder.resolve("project.sqlite"));
    }

    /**
     * Opens a project, or makes one.
     *
     * @throws ProjectBusyException when it is open already, here or in another process
     * @throws IOException when it cannot be written, is damaged, is something else, or is newer than this program
     */
    public static Project open(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IOException(folder + " is a file, not a project folder");
        }
        OwnerOnly.folder(folder);
        OwnerOnly.tighten(folder);
        ProjectLock lock = ProjectLock.take(folder);
        try {
            return new Project(folder, lock);
        } catch (IOException | RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    /** Opens a project that must be there already. */
    public static Project openExisting(Path folder) throws IOException {
        if (!exists(folder)) {
            throw new IOException("there is no Castlist project at " + folder);
        }
        return open(folder);
    }

    /** Whether the folder holds a project, as far as one can tell without opening it. */
    public static boolean exists(Path folder) {
        return Files.isRegularFile(folder.resolve("project.sqlite"));
    }

    public Path folder() {
        return folder;
    }

    /** Where the pictures are kept. */
    public CropStore crops() {
        return crops;
    }

    /** Where a training puts what it needs to go on after it was killed; the folder need not be there. */
    public Path trainings() {
        return folder.resolve("trainings");
    }

    /** Where the ranges of a film lie that several workers watch, until they are merged; the folder need not be there. */
    public Path ranges() {
        return folder.resolve("ranges");
    }

    // Act I

    /**
     * Begins watching or goes on. If the fingerprint is the one on record, all shots committed so far stay, up to the first
     * that misses a picture; otherwise everything watched is erased, but no correction.
     *
     * @param fingerprint of all that decides what Act I will see: the file, settings, models, version
     */
    public WatchedSoFar beginWatching(Film film, String fingerprint) throws IOException {
        return beginWatching(film, fingerprint, 0);
    }

    /** The same for a project of those shots only that begin with this one. */
    WatchedSoFar beginWatching(Film film, String fingerprint, int first) throws IOException {
        footage = null;
        int next = database.in(handle -> new WatchingTables(handle, first).begin(film, fingerprint, crops::has));
        crops.eraseFrom(next);
        WatchedSoFar soFar = watchedSoFar().orElseThrow();
        if (soFar.finished()) {
            Folders.delete(ranges());
        }
        return soFar;
    }

    /** Writes each finished shot down, in one transaction. */
    public Observer recorder() {
        return recorder(0);
    }

    Observer recorder(int first) {
        return new Observer() {
            @Override
            public void finishedShot(Shot shot, List<FaceTrack> tracks, List<TrackFeatures> features)
                    throws IOException {
                footage = null;
                database.in(handle -> {
                    new WatchingTables(handle, first).add(shot, tracks, features);
                    return shot;
                });
            }
        };
    }

    /** The film was watched to its end. */
    public void finishWatching() throws IOException {
        footage = null;
        database.in(handle -> {
            new WatchingTables(handle).finish();
            return folder;
        });
        Folders.delete(ranges());
    }

    /** The last shot that is committed. */
    Optional<Shot> lastShot() throws IOException {
        return database.in(handle -> new WatchingTables(handle).last());
    }

    /** With what {@link #beginWatching} was called last; empty before. */
    public Optional<String> watchingFingerprint() throws IOException {
        return database.in(handle -> new WatchingTables(handle).watching().map(WatchingTables.Watching::fingerprint));
    }

    /** What is committed; empty before {@link #beginWatching}. A two-hour film takes about a second. */
    public Optional<WatchedSoFar> watchedSoFar() throws IOException {
        return database.in(handle -> {
            WatchingTables tables = new WatchingTables(handle);
            Optional<WatchingTables.Watching> watching = tables.watching();
            if (watching.isEmpty()) {
                return Optional.empty();
            }
            Footage seen = tables.footage(watching.get());
            Watched watched = new Watched(seen, tables.features(seen.tracks()));
            return Optional.of(new WatchedSoFar(watched, watching.get().finished()));
        });
    }

    /** What Act I left behind; empty while the film is not watched to its end. */
    public Optional<Watched> watched() throws IOException {
        return watchedSoFar().filter(WatchedSoFar::finished).map(WatchedSoFar::watched);
    }

    // Stages

    /** From what a stage was last computed. */
    public Optional<String> stageFingerprint(String stage) throws IOException {
        return database.in(handle -> handle.createQuery("SELECT fingerprint FROM stage WHERE name = :name")
                .bind("name", stage)
                .mapTo(String.class)
                .findOne());
    }

    /** Notes from what a stage was computed. */
    public void recordStage(String stage, String fingerprint) throws IOException {
        database.in(handle -> handle.execute("INSERT OR REPLACE INTO stage VALUES (?, ?)", stage, fingerprint));
    }

    // People

    /**
     * The people as known so far and what reviewers said, told in the tracks watched last. The next clustering starts from it.
     *
     * @throws IllegalStateException while the film is not watched to its end
     */
    public Review review() throws IOException {
        Footage watched = footage()
                .orElseThrow(() -> new IllegalStateException("the film of " + folder + " is not watched to its end"));
        return database.in(handle -> {
            PeopleTables tables = new PeopleTables(handle);
            CorrectionLog log = tables.log();
            return Review.of(watched, tables.standing(log), log, tables.highestNumber());
        });
    }

    /**
     * Keeps the outcome of a clustering.
     *
     * @param base as {@link org.castlist.people.Casting} made it
     * @param review what it was made from
     */
    public void saveClustering(Cast base, Review review) throws IOException {
        database.in(handle -> {
            String watching =
                    new WatchingTables(handle).watching().orElseThrow().fingerprint();
            PeopleTables tables = new PeopleTables(handle);
            tables.add(watching, FoundPeople.of(base, review.heeded()));
            base.people().forEach(person -> tables.used(person.number()));
            return base;
        });
    }

    /**
     * Whether the film must be clustered (anew): it never was, it was watched anew since, or a correction that the
     * clustering was bound by is no longer in force.
     */
    public boolean needsClustering() throws IOException {
        return database.in(handle -> {
            PeopleTables tables = new PeopleTables(handle);
            Optional<WatchingTables.Watching> watching = new WatchingTables(handle).watching();
            List<PeopleTables.Found> found = tables.found();
            return watching.isEmpty()
                    || found.isEmpty()
                    || !found.get(0).watching().equals(watching.get().fingerprint())
                    || !found.get(0).people().stands(tables.log());
        });
    }

    /** Whether reviewers said something since the people were found that finding them again would heed. */
    public boolean hasUnheededCorrections() throws IOException {
        return database.in(handle -> {
            PeopleTables tables = new PeopleTables(handle);
            CorrectionLog log = tables.log();
            Set<Long> heeded = tables.standing(log).heeded();
            return log.inForce().stream()
                    .filter(made -> made.evidence().constrains())
                    .anyMatch(made -> !heeded.contains(made.sequence()));
        });
    }

    /** Differs whenever the film was watched anew, the people were found anew, a correction was made or somebody forgotten. */
    public String revision() throws IOException {
        return database.in(handle -> new PeopleTables(handle).revision());
    }

    /**
     * Who is in the film, with all corrections in force; empty before the first clustering. While
     * {@link #needsClustering}, it is told from the latest clustering that can still be built upon.
     */
    public Optional<Cast> cast() throws IOException {
        return isThrough() ? Optional.of(review().cast()) : Optional.empty();
    }

    /** Whether the film was watched to its end and its people were found. */
    public boolean isThrough() throws IOException {
        boolean clustered =
                database.in(handle -> new PeopleTables(handle).latest().isPresent());
        return clustered && footage().isPresent();
    }

    /** Keeps what the adaptation changed, in the place of what it changed before. */
    public void saveComparison(Comparison comparison) throws IOException {
        database.in(handle -> {
            new ComparisonTable(handle).replace(comparison);
            return comparison;
        });
    }

    /** What the adaptation changed when the film was clustered last; empty when that is not known of every track. */
    public Optional<Comparison> comparison() throws IOException {
        return database.in(handle -> new ComparisonTable(handle).read());
    }

    // Corrections

    /** All that reviewers ever did. */
    public CorrectionLog log() throws IOException {
        return database.in(handle -> new PeopleTables(handle).log());
    }

    /** An id that nobody ever had, for somebody new. */
    public String newPersonId() throws IOException {
        return "p-" + (database.in(handle -> new PeopleTables(handle).highestNumber()) + 1);
    }

    /**
     * Puts a correction on record.
     *
     * @throws IllegalArgumentException with a sentence for the reviewer when it makes no sense now
     */
    public Entry correct(Correction correction) throws IOException {
        Review review = review();
        if (correction instanceof Correction.Move move) {
            requireKnownOrNew(move.person(), review);
        }
        CorrectionLog longer = log().with(correction, review.cast(), clock.instant());
        requireNobodyForgotten(longer.entries().get(longer.entries().size() - 1), review.cast());
        return append(longer);
    }

    /**
     * Takes an entry of the log back; taking back what took something back does it again.
     *
     * @throws IllegalArgumentException when there is no such entry or it is taken back already
     */
    public Entry undo(long sequence) throws IOException {
        return append(log().without(sequence, clock.instant()));
    }

    /** Writes all corrections to a file that {@link #takeCorrections} understands, with the people that they speak of. */
    public void saveCorrections(OutputStream out) throws IOException {
        Review review = review();
        database.in(handle -> {
            CorrectionFile.of(new PeopleTables(handle), review).write(out);
            return review;
        });
    }

    /**
     * Replays the corrections of such a file: those that are not on record here already. The people have to be found anew
     * then.
     *
     * @return how many it took
     * @throws IllegalArgumentException with a sentence for the user when others were made here
     * @throws IOException when it is no such file
     */
    public int takeCorrections(InputStream in) throws IOException {
        CorrectionFile file = CorrectionFile.read(in);
        return database.in(handle -> file.addTo(new PeopleTables(handle)));
    }

    private Entry append(CorrectionLog longer) throws IOException {
        Entry last = longer.entries().get(longer.entries().size() - 1);
        return database.in(handle -> {
            PeopleTables tables = new PeopleTables(handle);
            tables.add(last);
            if (last instanceof Entry.Made made && made.correction() instanceof Correction.Move move) {
                tables.used(Person.numberIn(move.person()));
            }
            return last;
        });
    }

    private static void requireKnownOrNew(String person, Review review) {
        if (review.cast().person(person).isEmpty() && Person.numberIn(person) <= review.highestNumber()) {
            throw new IllegalArgumentException(
                    "person " + person + " is gone, and the id is not used again; somebody new" + " would be p-"
                            + (review.highestNumber() + 1));
        }
    }

    /** Whoever was forgotten must not come back by a correction. */
    private static void requireNobodyForgotten(Entry last, Cast cast) {
        if (last instanceof Entry.Made made) {
            made.evidence()
                    .all()
                    .filter(anchor -> cast.unknown().get(anchor.track()) == UnknownReason.FORGOTTEN)
                    .findFirst()
                    .ifPresent(anchor -> {
                        throw new IllegalArgumentException(
                                "track " + anchor.track() + " is somebody's who was forgotten, and stays nobody's");
                    });
        }
    }

    // Notes

    /** Replaces the lines on how it was made. */
    public void writeNotes(List<Note> notes) throws IOException {
        database.in(handle -> {
            handle.execute("DELETE FROM note");
            for (Note note : notes) {
                handle.execute("INSERT INTO note (title, content) VALUES (?, ?)", note.title(), note.text());
            }
            return notes;
        });
    }

    /** How it was made, line by line. */
    public List<Note> notes() throws IOException {
        return database.in(handle -> handle.createQuery("SELECT title, content FROM note ORDER BY position")
                .map((row, context) -> new Note(row.getString(1), row.getString(2)))
                .list());
    }

    /** Lets other processes at the project until {@link #takeBack}; until then nothing may be asked of this one. */
    void lend() throws IOException {
        lock.close();
    }

    /**
     * Holds the project again and notices what others changed.
     *
     * @throws ProjectBusyException while somebody else holds it
     */
    void takeBack() throws IOException {
        if (!exists(folder)) {
            throw new IOException("the project " + folder + " is gone");
        }
        lock = ProjectLock.take(folder);
        if (database.changedByOthers()) {
            footage = null;
        }
    }

    // Privacy

    /** Does something with the tables, after which the tracks may be others. */
    <T> T change(Database.Work<T> work) throws IOException {
        footage = null;
        return database.in(work);
    }

    /** Leaves nothing in the database's files that was deleted from its tables. */
    void compact() throws IOException {
        database.compact();
    }

    CropFolder cropFolder() {
        return crops;
    }

    /** Closes the project for good. */
    void delete() throws IOException {
        database.close();
        for (String ending : List.of("-wal", "-shm", "-journal", "")) { // the file itself last: by it we know a project
            Files.deleteIfExists(folder.resolve("project.sqlite" + ending));
        }
        lock.close();
        Files.deleteIfExists(folder.resolve("lock"));
    }

    @Override
    public void close() throws IOException {
        try (ProjectLock held = lock) {
            database.close();
        }
    }

    private Optional<Footage> footage() throws IOException {
        if (footage != null) {
            return Optional.of(footage);
        }
        Optional<Footage> read = database.in(handle -> {
            WatchingTables tables = new WatchingTables(handle);
            Optional<WatchingTables.Watching> watching = tables.watching();
            boolean finished = watching.map(WatchingTables.Watching::finished).orElse(false);
            return finished ? Optional.of(tables.footage(watching.orElseThrow())) : Optional.<Footage>empty();
        });
        footage = read.orElse(null);
        return read;
    }
}
