package org.castlist.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectOpeningTest {
    @TempDir
    Path temp;

    private Path folder = Path.of("");

    @BeforeEach
    void chooseAFolder() {
        folder = temp.resolve("new/d\u00e9j\u00e0 vu'; --\uD83C\uDFAC.castlist");
    }

    @Test
    void makesAProjectThatOnlyItsOwnerMayRead() throws IOException {
        assumeTrue(
                temp.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "this file system has no POSIX rights");
        try (Project project = Project.open(folder)) {
            project.crops().keep("t-1-1-1", MadeUpFilm.picture(16, 1));
            project.provenance().record("a", "b");
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.toList()) {
                    String expected = Files.isDirectory(path) ? "rwx------" : "rw-------";
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .as(path.toString())
                            .isEqualTo(expected);
                }
            }
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("project.sqlite")))
                .hasSize(2);
    }

    @Test
    void opensAProjectOfTheFirstVersion() throws IOException, SQLException {
        Project.open(folder).close();
        execute("ALTER TABLE watching DROP COLUMN pictures");
        execute("DROP TABLE nuisance");
        execute("DROP TABLE compared_track");
        execute("DROP TRIGGER correction_stays");
        execute("DROP TABLE forgotten");
        execute("DROP TABLE retention");
        execute("CREATE TRIGGER correction_stays BEFORE UPDATE ON correction BEGIN SELECT RAISE(ABORT, 'no'); END");
        execute("DELETE FROM flyway_schema_history WHERE version > '1'");
        execute("PRAGMA user_version = 1");
        try (Project project = Project.open(folder)) {
            project.watching().begin(MadeUpFilm.SMALL.film(), "a");
            assertThat(project.watching()
                            .soFar()
                            .orElseThrow()
                            .watched()
                            .footage()
                            .film())
                    .isEqualTo(MadeUpFilm.SMALL.film());
        }
    }

    @Test
    void opensAgainWhatItMade() throws IOException {
        assertThat(Project.exists(folder)).isFalse();
        Project.open(folder).close();
        assertThat(Project.exists(folder)).isTrue();
        Project.openExisting(folder).close();
    }

    @Test
    void makesNothingWhereAProjectWasExpected() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Project.openExisting(folder))
                .withMessageStartingWith("there is no Castlist project at");
        assertThat(folder).doesNotExist();
    }

    @Test
    void refusesASecondOpeningInTheSameProcess() throws IOException {
        try (Project first = Project.open(folder)) {
            assertThatExceptionOfType(ProjectBusyException.class)
                    .isThrownBy(() -> Project.open(folder))
                    .withMessageContaining("already open");
            first.provenance().record("still", "works");
        }
        Project.open(folder).close();
    }

    @Test
    void refusesASecondProcessAndNamesTheFirst() throws Exception {
        Process other = ChildProcess.holding(folder);
        try {
            assertThatExceptionOfType(ProjectBusyException.class)
                    .isThrownBy(() -> Project.open(folder))
                    .withMessageContaining("process " + other.pid());
        } finally {
            other.destroyForcibly().waitFor();
        }
        Project.open(folder).close();
    }

    @Test
    void leavesAnythingElseAsItIs() throws IOException {
        byte[] text = "not a database, whatever its name says, and long enough to be sure of it"
                .repeat(20)
                .getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(folder);
        Files.write(folder.resolve("project.sqlite"), text);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Project.open(folder))
                .withMessageContaining("damaged");
        assertThat(folder.resolve("project.sqlite")).hasBinaryContent(text);
    }

    @Test
    void leavesAnotherProgramsDatabaseAsItIs() throws Exception {
        Files.createDirectories(folder);
        execute("CREATE TABLE theirs (a)");
        byte[] before = Files.readAllBytes(folder.resolve("project.sqlite"));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Project.open(folder))
                .withMessageContaining("not a Castlist project");
        assertThat(folder.resolve("project.sqlite")).hasBinaryContent(before);
    }

    @Test
    void leavesANewerProjectAsItIs() throws Exception {
        Project.open(folder).close();
        execute("PRAGMA user_version = 7");
        byte[] before = Files.readAllBytes(folder.resolve("project.sqlite"));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Project.open(folder))
                .withMessageContaining("newer Castlist (project version 7");
        assertThat(folder.resolve("project.sqlite")).hasBinaryContent(before);
    }

    @Test
    void saysThatADamagedProjectIsDamaged() throws Exception {
        try (Project project = Project.open(folder)) {
            project.watching().begin(MadeUpFilm.SMALL.film(), "settings");
            MadeUpFilm.SMALL.watch(project, 0, 4);
        }
        Path file = folder.resolve("project.sqlite");
        byte[] bytes = Files.readAllBytes(file);
        java.util.Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5a);
        Files.write(file, bytes);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> {
                    try (Project project = Project.open(folder)) {
                        project.watching().soFar();
                    }
                })
                .withMessageContaining("damaged");
    }

    @Test
    void finishesAMakingThatWasInterrupted() throws Exception {
        Files.createDirectories(folder);
        execute("PRAGMA application_id = " + Database.APPLICATION);
        try (Project project = Project.open(folder)) {
            project.provenance().record("a", "b");
        }
    }

    @Test
    void refusesAFileInPlaceOfTheFolder() throws IOException {
        Files.createDirectories(temp.resolve("new"));
        Files.writeString(folder, "a file");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Project.open(folder))
                .withMessageContaining("is a file");
    }

    @Test
    void saysThatAReadOnlyPlaceCannotBeWrittenTo() throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(temp.resolve("disk"), "size=1m,ro")) {
            assumeTrue(disk.isThere(), "mounting a small file system is not permitted here");
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> Project.open(disk.folder().resolve("film.castlist")))
                    .withMessageContaining("cannot be written to");
        }
    }

    @Test
    void leavesNothingLockedWhenOpeningFails() throws Exception {
        Files.createDirectories(folder);
        execute("CREATE TABLE theirs (a)");
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> Project.open(folder))
                    .isNotInstanceOf(ProjectBusyException.class);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("project.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
