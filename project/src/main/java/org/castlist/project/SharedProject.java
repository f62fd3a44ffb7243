package org.castlist.project;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A project that is open for long and shared with other processes: it is held only while something is done with it. One
 * thread at a time; others wait.
 */
public final class SharedProject implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(50);

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
        takeBack(patience);
        try {
            return work.with(project);
        } finally {
            project.lend();
        }
    }

    private void takeBack(Duration patience) throws IOException {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                project.takeBack();
                return;
            } catch (ProjectBusyException busy) {
                if (System.nanoTime() >= until) {
                    throw busy;
                }
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("waiting for the project was interrupted", interrupted);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        project.close();
    }
}
