package org.castlist.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.castlist.people.Cast;
import org.castlist.people.Person;

/**
 * Deletes all that a project holds of a person, but for where an unknown face was. First {@link #erase}, which happens as a
 * whole or not at all; then {@link #sweep}, which may be done any number of times; and at the end {@link #finish}. What was
 * killed in between goes on with {@code sweep}.
 */
public final class Forgetting {
    private final Project project;

    /** For {@link Project} only. */
    Forgetting(Project project) {
        this.project = project;
    }

    /** Whether the person was forgotten to the end; empty when it was never begun. */
    public Optional<Boolean> finished(String person) throws IOException {
        return project.database().in(handle -> new PrivacyTables(handle).finished(person));
    }

    /** Who is being forgotten, where that was killed. */
    public Optional<String> unfinished() throws IOException {
        return project.database().in(handle -> new PrivacyTables(handle).halfForgotten());
    }

    /**
     * What there is of a person.
     *
     * @throws IllegalArgumentException when there is nobody of that id
     */
    public Belongings belongings(String person) throws IOException {
        Cast cast = cast();
        Person one = present(cast, person);
        return project.database().in(handle -> new Erasure(handle, cast, one).belongings());
    }

    /** Takes the person out of the database, in one transaction; answers by what they would still be found. */
    public Traces erase(String person) throws IOException {
        Cast cast = cast();
        Person one = present(cast, person);
        project.watching().reread();
        return project.database().in(handle -> {
            Erasure erasure = new Erasure(handle, cast, one);
            Traces traces = erasure.traces(project.cropFolder());
            erasure.run();
            return traces;
        });
    }

    /**
     * Deletes the pictures of nobody, every half-done training (it learned from everybody's faces) and every range that was
     * not merged, and writes the database anew; answers how many files.
     */
    public int sweep() throws IOException {
        Set<String> named = project.database()
                .in(handle -> new HashSet<>(handle.createQuery("SELECT file FROM crop")
                        .mapTo(String.class)
                        .list()));
        int pictures = project.cropFolder().eraseAllBut(named);
        int trainings = Folders.delete(project.trainings());
        int ranges = Folders.delete(project.ranges());
        project.database().compact();
        return pictures + trainings + ranges;
    }

    /** Every trace of the person is gone. */
    public void finish(String person) throws IOException {
        project.database().in(handle -> {
            new PrivacyTables(handle).finish(person);
            return person;
        });
    }

    /**
     * Deletes all that the project holds, and closes it; the folder goes too when nothing else is in it.
     *
     * @return what is left, since Castlist did not make it
     */
    public List<Path> everything() throws IOException {
        project.cropFolder().eraseAllBut(Set.of());
        Folders.delete(project.trainings());
        Folders.delete(project.ranges());
        project.delete();
        return left(project.folder());
    }

    private static List<Path> left(Path folder) throws IOException {
        Path crops = folder.resolve("crops");
        if (Files.isDirectory(crops) && isEmpty(crops)) {
            Files.delete(crops);
        }
        if (isEmpty(folder)) {
            Files.delete(folder);
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> !Files.isDirectory(file)).sorted().toList();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private Cast cast() throws IOException {
        return project.people()
                .cast()
                .orElseThrow(
                        () -> new IOException("the project " + project.folder() + " is not analysed to its end yet;"
                                + " 'castlist forget --all' deletes it, or run 'castlist analyze' on its film again"));
    }

    private static Person present(Cast cast, String person) {
        return cast.person(person)
                .orElseThrow(() -> new IllegalArgumentException("there is no person " + person + " in this cast"));
    }
}
