package org.castlist.review.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.castlist.project.LibraryFolder;
import org.castlist.project.LinkedLibrary;
import org.castlist.project.Patience;
import org.castlist.project.Project;
import org.castlist.project.ProjectBusyException;
import org.castlist.project.SharedProject;
import org.jspecify.annotations.Nullable;

/**
 * Where the requests of all tabs meet a library and its projects. Both are held only while something is done with them, so
 * that the command line and the reviews of single films work beside it. One at a time.
 */
final class LibraryDesk {
    private static final Duration FOR_READING = Duration.ofMillis(300);
    private static final Duration FOR_WRITING = Duration.ofSeconds(5);

    private final Path folder;
    private final LibraryTools tools;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile @Nullable LibrarySnapshot latest;
    private volatile Map<String, String> unread = Map.of(); // reasons, by film
    private volatile Map<String, String> unreadStamps = Map.of(); // of the projects then, by film

    LibraryDesk(Path folder, LibraryTools tools) {
        this.folder = folder;
        this.tools = tools;
    }

    /** Something done with the library. */
    @FunctionalInterface
    interface Work<T> {
        T with(LinkedLibrary library) throws IOException;
    }

    /**
     * Links what is not linked yet.
     *
     * @throws IOException with a sentence when the folder is no library
     */
    void begin() throws IOException {
        if (Files.isDirectory(folder) && LibraryFolder.films(folder).isEmpty()) {
            throw new IOException(
                    "there is no film in " + folder + ": a library is a folder of project folders, as 'castlist"
                            + " library analyze' makes them; for one film there is 'castlist review'");
        }
        inTurn(FOR_WRITING, patience -> {
            try (LinkedLibrary library = patience.until(() -> LinkedLibrary.open(folder))) {
                update(library);
                return library;
            }
        });
        snapshot();
    }

    /** The library as it is, or as it was a moment ago while somebody works on it. */
    LibrarySnapshot snapshot() throws IOException {
        LibrarySnapshot known = latest;
        if (known != null && known.stamp().equals(LinkedLibrary.stamp(folder))) {
            return known;
        }
        try {
            return inTurn(known == null ? FOR_WRITING : FOR_READING, this::read);
        } catch (ProjectBusyException busy) {
            if (known == null) {
                throw busy;
            }
            return known;
        }
    }

    private LibrarySnapshot read(Patience patience) throws IOException {
        String stamp = LinkedLibrary.stamp(folder); // before it is read: whatever is written later is noticed
        LibrarySnapshot known = latest;
        if (known != null && known.stamp().equals(stamp)) {
            return known;
        }
        try (LinkedLibrary library = patience.until(() -> LinkedLibrary.openExisting(folder))) {
            LibrarySnapshot fresh =
                    new LibrarySnapshot(stamp, library.linked(), library.log(), library.linking(), library.stamps());
            latest = fresh;
            return fresh;
        }
    }

    /**
     * Changes the library, and brings it up to date with that and with its projects.
     *
     * @throws ProjectBusyException when it is in use for too long
     */
    <T> T change(Work<T> work) throws IOException {
        return inTurn(FOR_WRITING, patience -> {
            try (LinkedLibrary library = patience.until(() -> LinkedLibrary.openExisting(folder))) {
                T result = work.with(library);
                update(library);
                return result;
            }
        });
    }

    /** Takes in what changed in the projects, and links anew whom something was said of. */
    void update(LinkedLibrary library) throws IOException {
        Map<String, String> reasons = tools.update().of(library);
        Map<String, String> stamps = new HashMap<>();
        for (Map.Entry<String, Path> film : LibraryFolder.films(folder).entrySet()) {
            if (reasons.containsKey(film.getKey())) {
                stamps.put(film.getKey(), LibraryFolder.stamp(film.getValue()));
            }
        }
        unread = Map.copyOf(reasons);
        unreadStamps = Map.copyOf(stamps);
    }

    /** Why films could not be read, by film. */
    Map<String, String> unread() {
        return unread;
    }

    /** Films whose projects came, went or changed since they were read. */
    List<String> behind(LibrarySnapshot snapshot) throws IOException {
        Map<String, Path> films = LibraryFolder.films(folder);
        List<String> behind = new ArrayList<>();
        for (Map.Entry<String, Path> film : films.entrySet()) {
            String stamp = LibraryFolder.stamp(film.getValue());
            if (!stamp.equals(snapshot.stamps().get(film.getKey())) && !stamp.equals(unreadStamps.get(film.getKey()))) {
                behind.add(film.getKey());
            }
        }
        snapshot.films().stream().filter(film -> !films.containsKey(film)).forEach(behind::add);
        return behind;
    }

    /** The project of a film of the library, if it is still where it was. */
    Optional<Path> project(String film) throws IOException {
        LibrarySnapshot known = latest;
        LibrarySnapshot recent = known == null ? snapshot() : known;
        return recent.stamps().containsKey(film) ? LibraryFolder.find(folder, film) : Optional.empty();
    }

    /** Looks something up in the project of a film; another process is not waited for long. */
    <T> T look(Path project, SharedProject.Work<T> work) throws IOException {
        return inTurn(FOR_WRITING, patience -> with(project, new Patience(FOR_READING), work));
    }

    /** Does something with the project of a film. */
    <T> T work(String film, SharedProject.Work<T> work) throws IOException {
        Path project = project(film)
                .orElseThrow(() -> new IOException(
                        "the project of " + film + " is no longer in " + folder + "; put it back to change it"));
        return inTurn(FOR_WRITING, patience -> with(project, patience, work));
    }

    private static <T> T with(Path folder, Patience patience, SharedProject.Work<T> work) throws IOException {
        try (Project project = patience.until(() -> Project.openExisting(folder))) {
            return work.with(project);
        }
    }

    @FunctionalInterface
    private interface Turn<T> {
        T take(Patience patience) throws IOException;
    }

    private <T> T inTurn(Duration most, Turn<T> work) throws IOException {
        boolean mine;
        try {
            mine = turn.tryLock(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("waiting for the library was interrupted", interrupted);
        }
        if (!mine) {
            throw new ProjectBusyException("the library is in use by this review; try again soon");
        }
        try {
            return Objects.requireNonNull(work.take(new Patience(most)));
        } finally {
            turn.unlock();
        }
    }
}
