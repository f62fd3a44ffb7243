package org.castlist.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a project holds of people, why, and for how long. */
public final class Custody {
    private final Project project;

    /** For {@link Project} only. */
    Custody(Project project) {
        this.project = project;
    }

    /**
     * Counts of what there is.
     *
     * @param pictures of faces
     * @param embeddings of these
     * @param corrections entries in the log
     * @param trainings files of half-done trainings
     */
    public record Holdings(int tracks, int pictures, int embeddings, int corrections, int trainings) {}

    public Retention retention() throws IOException {
        return project.database().in(handle -> new PrivacyTables(handle).retention());
    }

    /** Says why the project exists and for how long, in the place of what was said before. */
    public void keep(Retention retention) throws IOException {
        project.database().in(handle -> {
            new PrivacyTables(handle).replace(retention);
            return retention;
        });
    }

    public Holdings holdings() throws IOException {
        int trainings = trainings();
        return project.database()
                .in(handle -> handle.createQuery("SELECT (SELECT count(*) FROM track),"
                                + " (SELECT count(*) FROM crop), (SELECT count(embedding) FROM crop),"
                                + " (SELECT count(*) FROM correction)")
                        .map((row, context) ->
                                new Holdings(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), trainings))
                        .one());
    }

    private int trainings() throws IOException {
        if (!Files.exists(project.trainings())) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(project.trainings())) {
            return (int) files.filter(Files::isRegularFile).count();
        }
    }

    /** Whether nobody but the owner can enter the folder; true where the file system knows no rights. */
    public boolean isPrivate() throws IOException {
        return OwnerOnly.is(project.folder());
    }

    /** Makes a file or folder in the project private to its owner, with all that is in it. */
    public void makePrivate(Path written) throws IOException {
        try (Stream<Path> all = Files.walk(written)) {
            for (Path one : all.toList()) {
                OwnerOnly.tighten(one);
            }
        }
    }
}
