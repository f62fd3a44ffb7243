package org.castlist.project;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A second Java process that opens a project and watches a film without end, until it is killed. */
final class ChildProcess {
    static final MadeUpFilm FILM = new MadeUpFilm(100_000, 3, 20, 2, 64, true);

    private ChildProcess() {}

    /** Begun, and through with a first shot. */
    static Process holding(Path folder) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        ChildProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        if (!"watching".equals(line)) {
            throw new IOException("the child process said " + line);
        }
        return process;
    }

    public static void main(String[] arguments) throws IOException {
        try (Project project = Project.open(Path.of(arguments[0]))) {
            WatchedSoFar soFar = project.watching().begin(FILM.film(), "settings");
            int done = soFar.watched().footage().shots().size();
            FILM.watch(project, done, done + 1);
            System.out.println("watching");
            FILM.watch(project, done + 1, FILM.shots());
        }
    }
}
