package org.castlist.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.castlist.faces.CropStore;

/**
 * All that Castlist knows of one film, in a folder: {@code project.sqlite}, the pictures under {@code crops/}, and the
 * {@code lock} that keeps a second process out. Everything is committed as it comes, so that a killed run loses nothing
 * but the shot it was at. What reviewers said is never erased, but for what was said of somebody who is to be forgotten
 * ({@link Forgetting}). The folder can be entered by its owner only.
 *
 * <p>This is the folder and how long it is held; what is in it has parts, each with its own subject. Every method of them
 * may throw an {@link IOException} whose message is a sentence for the user.
 */
public final class Project implements AutoCloseable {
    private final Path folder;
    private ProjectLock lock;
    private final Database database;
    private final CropFolder crops;
    private final ProjectWatching watching;
    private final ProjectPeople people;
    private final ProjectCorrections corrections;

    private Project(Path folder, ProjectLock lock) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.crops = new CropFolder(folder);
        this.database = Database.open(folder.resolve("project.sqlite"));
        this.watching = new ProjectWatching(database, crops, ranges());
        this.people = new ProjectPeople(folder, database, watching);
        this.corrections = new ProjectCorrections(database, people);
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

    /** What was watched of the film. */
    public ProjectWatching watching() {
        return watching;
    }

    /** Who is in the film. */
    public ProjectPeople people() {
        return people;
    }

    /** What reviewers said. */
    public ProjectCorrections corrections() {
        return corrections;
    }

    /** From what all that was made, and how. */
    public Provenance provenance() {
        return new Provenance(database);
    }

    /** What is held of people, why, and for how long. */
    public Custody custody() {
        return new Custody(this);
    }

    /** Deletes what is held of people. */
    public Forgetting forgetting() {
        return new Forgetting(this);
    }

    /** Differs whenever the film was watched anew, the people were found anew, a correction was made or somebody forgotten. */
    public String revision() throws IOException {
        return database.in(handle -> new PeopleTables(handle).revision());
    }

    Database database() {
        return database;
    }

    CropFolder cropFolder() {
        return crops;
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
            watching.reread();
        }
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
}
