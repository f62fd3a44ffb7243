package org.castlist.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.castlist.evaluation.ComparedTrack;
import org.castlist.evaluation.ComparedTrack.Placed;
import org.castlist.evaluation.Comparison;
import org.castlist.maps.MapPoint;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectComparisonTest {
    private static final MadeUpFilm FILM = MadeUpFilm.SMALL;

    private static final Comparison COMPARISON = new Comparison(List.of(
            new ComparedTrack(
                    "t-2-0",
                    new Placed(new MapPoint(0.1, -1e-300), Optional.of("former-1")),
                    new Placed(new MapPoint(Math.PI, 7), Optional.of("p-2"))),
            new ComparedTrack(
                    "t-0-0",
                    new Placed(new MapPoint(1, 2), Optional.of("p-1")),
                    new Placed(new MapPoint(3, 4), Optional.empty()))));

    @TempDir
    Path temp;

    private Path folder = Path.of("");

    @BeforeEach
    void watchAFilm() throws IOException {
        folder = temp.resolve("film.castlist");
        try (Project project = Project.open(folder)) {
            FILM.watchAll(project);
        }
    }

    @Test
    void bringsAComparisonBackExactly() throws IOException {
        try (Project project = Project.open(folder)) {
            assertThat(project.people().comparison()).isEmpty();
            project.people().save(new Comparison(COMPARISON.tracks().subList(0, 1)));
            project.people().save(COMPARISON);
        }
        try (Project project = Project.open(folder)) {
            assertThat(project.people().comparison()).contains(COMPARISON);
            project.people().save(new Comparison(List.of()));
            assertThat(project.people().comparison()).isEmpty();
        }
    }

    @Test
    void anErasedTrackLeavesNothingOnTheMap() throws Exception {
        try (Project project = Project.open(folder)) {
            project.people().save(COMPARISON);
        }
        execute("PRAGMA foreign_keys = ON", "DELETE FROM track WHERE id = 't-2-0'");
        try (Project project = Project.open(folder)) {
            assertThat(project.people().comparison().orElseThrow().tracks())
                    .extracting(ComparedTrack::track)
                    .containsExactly("t-0-0");
        }
    }

    @Test
    void nothingIsLeftOfTheMapOfAFilmThatMustBeWatchedAgain() throws IOException {
        try (Project project = Project.open(folder)) {
            project.people().save(COMPARISON);
            project.watching().begin(FILM.film(), "settings");
            assertThat(project.people().comparison()).contains(COMPARISON);
            Files.write(folder.resolve("crops/2/t-2-0-1.jpg"), new byte[0]);
            project.watching().begin(FILM.film(), "settings");
            assertThat(project.people().comparison()).isEmpty();
        }
    }

    @Test
    void aProjectOfTheFirstVersionIsBroughtUpToDate() throws Exception {
        Path old = Files.createDirectories(temp.resolve("old.castlist"));
        Flyway.configure(Database.class.getClassLoader())
                .dataSource("jdbc:sqlite:" + old.resolve("project.sqlite"), null, null)
                .locations("classpath:org/castlist/project/migration")
                .loggers("slf4j")
                .target("1")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + old.resolve("project.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA application_id = " + Database.APPLICATION);
            statement.execute("INSERT INTO stage VALUES ('film', 'the same')");
        }
        try (Project project = Project.open(old)) {
            assertThat(project.provenance().fingerprint("film")).contains("the same");
            assertThat(project.people().comparison()).isEmpty();
        }
    }

    private void execute(String... commands) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("project.sqlite"));
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
