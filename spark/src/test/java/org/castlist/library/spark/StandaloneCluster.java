package org.castlist.library.spark;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A real standalone cluster on this machine: a master and workers, each a process, which start executors, each a process. */
final class StandaloneCluster implements AutoCloseable {
    private final Path home;
    private final String url;
    private final List<Process> processes = new ArrayList<>(); // the master and then the workers

    private StandaloneCluster(Path home, String url) {
        this.home = home;
        this.url = url;
    }

    /** Starts a master and so many workers of one core each. */
    static StandaloneCluster start(Path folder, int workers) throws IOException {
        String port = Integer.toString(freePort());
        StandaloneCluster cluster = new StandaloneCluster(homeIn(folder), "spark://127.0.0.1:" + port);
        cluster.run("master.Master", "--host", "127.0.0.1", "--port", port, "--webui-port", "0");
        for (int i = 0; i < workers; i++) {
            String[] worker = {
                "--host", "127.0.0.1", "--webui-port", "0", "--cores", "1", "--memory", "2g", "--work-dir"
            };
            String[] arguments = Arrays.copyOf(worker, worker.length + 2);
            arguments[worker.length] = folder.resolve("worker-" + i).toString();
            arguments[worker.length + 1] = cluster.url;
            cluster.run("worker.Worker", arguments);
        }
        return cluster;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Workers start executors with what lies in SPARK_HOME/jars. */
    private static Path homeIn(Path folder) throws IOException {
        Path jars = Files.createDirectories(folder.resolve("spark/jars"));
        for (String entry : classPath().split(File.pathSeparator)) {
            Path jar = Path.of(entry);
            if (entry.endsWith(".jar") && !Files.exists(jars.resolve(jar.getFileName()))) {
                Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
            }
        }
        return folder.resolve("spark");
    }

    /** That of the tests, for a process that begins in any folder. */
    static String classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void run(String daemon, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "@java.args"));
        command.addAll(List.of("-cp", classPath(), "org.apache.spark.deploy." + daemon));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(daemon + processes.size() + ".log").toFile());
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13"); // which an installation tells by its files
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        processes.add(builder.start());
    }

    String url() {
        return url;
    }

    /** As a power cut does: a worker and the executors that it started, at once. */
    void killAWorker() throws InterruptedException {
        Process worker = processes.get(1);
        List<ProcessHandle> executors = worker.descendants().toList();
        worker.destroyForcibly().waitFor();
        executors.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        Scratch.delete(home); // links only
    }
}
