package org.castlist.library.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real cluster of several processes, with a killed driver and a killed worker: results stay what they are. */
class StandaloneClusterTest {
    private static final Path FILM = Path.of("../demo/guy_goma.mp4");

    private static final int SHOTS = 7;

    /** So many shots. */
    private static final List<String> WORDS = List.of("--start=67", "--detect-every=30");

    private static final String SHOT = "\"event\":\"shot\"";

    @TempDir
    private Path folder;

    private Object[] command(Path out, Object... more) {
        List<Object> command = new ArrayList<>(List.of("library", "analyze", FILM, "-o", out, "--json"));
        command.addAll(WORDS);
        command.addAll(Arrays.asList(more));
        return command.toArray();
    }

    /** Every file of the project but the database and its lock, by name. */
    private static Map<String, byte[]> results(Path out) throws IOException {
        Path project = out.resolve("guy_goma.castlist");
        Map<String, byte[]> results = new TreeMap<>();
        try (Stream<Path> files = Files.walk(project)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = project.relativize(file).toString();
                if (!name.startsWith("project.sqlite") && !name.equals("lock")) {
                    results.put(name, Files.readAllBytes(file));
                }
            }
        }
        return results;
    }

    @Test
    void aKilledDriverAndAKilledWorkerChangeNothing() throws Exception {
        Path out = folder.resolve("cluster");
        try (StandaloneCluster cluster = StandaloneCluster.start(folder, 2)) {
            Object[] command = command(
                    out,
                    "--workers",
                    3, // so that the only film is more than a worker's share, and is cut up
                    "--range-seconds",
                    1,
                    "--spark",
                    cluster.url(),
                    "--spark-set",
                    "spark.executor.extraClassPath=" + StandaloneCluster.classPath(),
                    "--spark-set",
                    "spark.executor.extraJavaOptions=-Dcastlist.home=/nowhere"); // networks are sent

            Driver killed = Driver.start(command);
            killed.await(SHOT);
            killed.kill();
            Path ranges = out.resolve("guy_goma.castlist/ranges");
            assertThat(ranges).isDirectory();
            for (int first = 0; first < SHOTS; first++) {
                Files.createDirectories(ranges.resolve(Integer.toString(first))); // some are not there: nothing in them
            }

            Driver driver = Driver.start(command);
            driver.await(SHOT);
            cluster.killAWorker();
            driver.end(0);
            assertThat(driver.said().stream().filter(line -> line.contains(SHOT)))
                    .as("shots that were merged before are not watched again")
                    .hasSizeLessThan(SHOTS);
        }
        Path alone = folder.resolve("alone");
        Driver.run(0, command(alone));
        Map<String, byte[]> expected = results(alone);
        Map<String, byte[]> found = results(out);
        assertThat(found.keySet()).isEqualTo(expected.keySet()).contains("cast.json");
        expected.forEach((name, bytes) ->
                assertThat(Arrays.equals(found.get(name), bytes)).as(name).isTrue());
    }
}
