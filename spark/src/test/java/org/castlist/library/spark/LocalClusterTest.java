package org.castlist.library.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.castlist.library.tables.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library whose films and projects lie behind Hadoop's addresses, from the films to the tables. */
class LocalClusterTest {
    private static final Path FILM = Path.of("../demo/guy_goma.mp4");
    private static final int INPUT_UNREADABLE = 3;

    @TempDir
    private Path folder;

    private Driver analyze(int code) throws IOException, InterruptedException {
        return Driver.run(
                code,
                "library",
                "analyze",
                folder.resolve("films").toUri(),
                "-o",
                folder.resolve("out").toUri(),
                "--spark",
                "local[2]",
                "--scratch-gb",
                FILM.toFile().length() * 1.5 / (1 << 30), // one film fits
                "--start=67",
                "--end=74",
                "--detect-every=30");
    }

    private Map<String, JsonNode> films() throws IOException {
        Map<String, JsonNode> films = new HashMap<>();
        new ObjectMapper()
                .readTree(folder.resolve("out/library.json").toFile())
                .get("films")
                .forEach(film -> films.put(film.get("project").asText(), film));
        return films;
    }

    private JsonNode film(String project) throws IOException {
        return Objects.requireNonNull(films().get(project));
    }

    private static Dataset<Row> rows(Table table, Map<Table, Dataset<Row>> tables) {
        return Objects.requireNonNull(tables.get(table));
    }

    private Set<Path> files(Table table) throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("out/tables").resolve(table.key()))) {
            return all.filter(file -> file.toString().endsWith(".parquet")).collect(Collectors.toSet());
        }
    }

    @Test
    void fetchesFilmsListsTheBrokenAndLeavesTablesThatGrow() throws Exception {
        Files.createDirectories(folder.resolve("films/season 1"));
        Files.copy(FILM, folder.resolve("films/season 1/007.mp4"));
        Files.writeString(folder.resolve("films/broken.mp4"), "no film");
        Files.write(
                folder.resolve("films/vast.mp4"), new byte[(int) (FILM.toFile().length() * 2)]);
        Driver first = analyze(INPUT_UNREADABLE);
        assertThat(films()).hasSize(3);
        assertThat(film("007.castlist").get("state").asText())
                .as(first.toString())
                .isEqualTo("done");
        assertThat(film("broken.castlist").get("state").asText()).isEqualTo("failed");
        assertThat(film("vast.castlist").get("reason").asText()).contains("vast.mp4", "--scratch-gb");
        assertThat(first.err()).contains("broken.mp4", "vast.mp4").doesNotContain("Exception");
        Set<Path> tracks = files(Table.TRACKS);
        assertThat(tracks).hasSize(1);
        assertThat(folder.resolve("out/007.castlist/cast.json")).exists();

        Files.delete(folder.resolve("films/broken.mp4"));
        Files.delete(folder.resolve("films/vast.mp4"));
        Files.copy(FILM, folder.resolve("films/b.mp4"));
        Driver second = analyze(0);
        assertThat(second.said()).anyMatch(line -> line.contains("1 film was done before"));
        assertThat(files(Table.TRACKS)).hasSize(2).containsAll(tracks);
        requireTablesAgree();
    }

    private void requireTablesAgree() throws IOException {
        JsonNode cast = new ObjectMapper()
                .readTree(folder.resolve("out/007.castlist/cast.json").toFile());
        try (SparkSession session = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate()) {
            Map<Table, Dataset<Row>> tables = new HashMap<>();
            for (Table table : Table.values()) {
                Dataset<Row> rows = session.read()
                        .parquet(folder.resolve("out/tables")
                                .resolve(table.key())
                                .toString());
                assertThat(List.of(rows.columns()))
                        .containsAll(List.of(table.schema().fieldNames()));
                tables.put(table, rows);
            }
            Row film = rows(Table.FILMS, tables).where("film = '007'").first();
            assertThat(film.<String>getAs("state")).isEqualTo("done");
            assertThat(film.<Integer>getAs("tracks"))
                    .isEqualTo(cast.get("tracks").size());
            assertThat(rows(Table.FILMS, tables).count()).isEqualTo(4);
            assertThat(rows(Table.SHOTS, tables).where("film = '007'").count())
                    .isEqualTo(cast.get("shots").size());
            assertThat(rows(Table.TRACKS, tables).where("film = '007'").count())
                    .isEqualTo(cast.get("tracks").size());
            assertThat(rows(Table.PEOPLE, tables).where("film = '007'").count())
                    .isEqualTo(cast.get("people").size())
                    .isPositive();
            Set<String> linked = new HashSet<>();
            for (Row link : rows(Table.LINKS, tables).collectAsList()) {
                linked.add(link.getAs("linked"));
            }
            assertThat(rows(Table.LINKS, tables).count())
                    .as("the same film twice")
                    .isEqualTo(2L * linked.size());
            double seconds = rows(Table.APPEARANCES, tables)
                    .where("film = '007'")
                    .selectExpr("sum(end - start)")
                    .first()
                    .getDouble(0);
            double expected = 0;
            for (JsonNode person : cast.get("people")) {
                expected += person.get("screenTime").asDouble();
            }
            assertThat(seconds).isCloseTo(expected, org.assertj.core.data.Offset.offset(0.05));
        }
    }
}
