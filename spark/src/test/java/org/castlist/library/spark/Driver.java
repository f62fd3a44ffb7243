package org.castlist.library.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.castlist.app.Castlist;

/** The command line in a process of its own, as the start script runs it with Spark. */
final class Driver {
    private final Process process;
    private final BufferedReader out;
    private final Path err;
    private final List<String> said = new ArrayList<>();

    private Driver(Process process, Path err) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.err = err;
    }

    static Driver start(Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "@java.args"));
        command.addAll(List.of("-Dcastlist.home=..", "-cp", StandaloneCluster.classPath(), Castlist.class.getName()));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        Path err = Files.createTempFile("castlist-driver", ".err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        return new Driver(builder.start(), err);
    }

    /** Runs it to its end; fails unless it answers so. */
    static Driver run(int code, Object... arguments) throws IOException, InterruptedException {
        Driver driver = start(arguments);
        driver.end(code);
        return driver;
    }

    /** Waits for a line of output with these words. */
    void await(String words) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            if (line.contains(words)) {
                return;
            }
        }
        throw new IOException("the driver ended without saying " + words + ", but: " + this);
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits for the end; fails unless it answers so. */
    void end(int code) throws IOException, InterruptedException {
        out.lines().forEach(said::add);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
            throw new IOException("the driver closed its output but did not end: " + this);
        }
        if (process.exitValue() != code) {
            throw new IOException("the driver answered " + process.exitValue() + ", not " + code + ": " + this);
        }
    }

    /** All lines of its output so far. */
    List<String> said() {
        return said;
    }

    String err() throws IOException {
        return Files.readString(err);
    }

    @Override
    public String toString() {
        try {
            return String.join("\n", said) + "\n" + err();
        } catch (IOException e) {
            return said.toString();
        }
    }
}
