package org.castlist.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every file of a project but its database and lock, to be compared to the byte.
 *
 * @param files by name
 */
record Results(Map<String, byte[]> files) {

    static Results of(Path project) throws IOException {
        Map<String, byte[]> results = new HashMap<>();
        try (Stream<Path> files = Files.walk(project)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = project.relativize(file).toString();
                if (!name.startsWith("project.sqlite") && !name.equals("lock")) {
                    results.put(name, Files.readAllBytes(file));
                }
            }
        }
        return new Results(results);
    }

    Set<String> names() {
        return files.keySet();
    }

    void mustBe(Results expected) {
        assertThat(names()).isEqualTo(expected.names());
        expected.files.forEach((name, bytes) ->
                assertThat(Arrays.equals(files.get(name), bytes)).as(name).isTrue());
    }
}
