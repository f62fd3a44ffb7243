package org.castlist.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The command line in a process of its own, which can be killed. */
final class ShellProcess {
    private final Process process;
    private final BufferedReader out;

    private ShellProcess(Process process) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    static ShellProcess start(Object... arguments) throws IOException {
        return start(List.of(), Map.of(), arguments);
    }

    /**
     * @param wrapper a command that runs the rest of its line
     * @param environment changed variables
     */
    static ShellProcess start(List<String> wrapper, Map<String, String> environment, Object... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(wrapper);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC", "-Dorg.bytedeco.javacpp.maxphysicalbytes=0"));
        command.addAll(List.of("-Dcastlist.home=..", "-cp"));
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(Castlist.class.getName());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return new ShellProcess(builder.start());
    }

    /** Waits for a line of output with these words; fails if the process ends before. */
    void await(String words) throws IOException {
        String line = out.readLine();
        while (line != null && !line.contains(words)) {
            line = out.readLine();
        }
        if (line == null) {
            throw new IOException("the process ended without saying " + words + ", but: " + err());
        }
    }

    /** As {@code kill -9} does, at once. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C does. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    /** Waits for the end; answers the exit code. */
    int end() throws IOException, InterruptedException {
        while (out.readLine() != null) {
            // nobody else reads it, and the process would wait
        }
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
            throw new IOException("the process closed its output but did not end");
        }
        return process.exitValue();
    }

    /** What it said on standard error, after its end. */
    String err() throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
