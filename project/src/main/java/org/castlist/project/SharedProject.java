package org.castlist.project;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A project that is open for long and shared with other processes: it is held only while something is done with it. One
 * thread at a time; others wait.
 */
public final class SharedProject implements AutoCloseable {
    private final Project project;

    private SharedProject(Project project) {
        this.project = project;
    }

    /** Something done with the project. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Project project) throws IOException;
    }

    /** Opens a project that must be there already and that nobody works on now. */
    public static SharedProject open(Path folder) throws IOException {
        Project project = Project.openExisting(folder);
        project.lend();
        return new SharedProject(project);
    }

    public Path folder() {
        return project.folder();
    }

    /**
     * Does something while nobody else can.
     *
     * @param patience how long to wait for another process that works on the project
     * @throws ProjectBusyException when it still does then
     */
    public synchronized <T> T with(Duration patience, Work<T> work) throws IOException {
        new Patience(patience).until(() -> {
            project.takeBack();
            return project;
        });
        try {
            return work.with(project);
        } finally {
            project.lend();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        project.close();
    }
}
