package org.castlist.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a project holds of people, and who can enter it. */
class CustodyTest {
    @TempDir
    Path temp;

    private Path folder = Path.of("");

    @BeforeEach
    void analyse() throws IOException {
        folder = temp.resolve("film.castlist");
        AnalysedFilm.in(folder);
    }

    @Test
    void aFolderWithWiderRightsIsTightened() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX rights here");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        try (Project project = Project.open(folder)) {
            assertThat(project.custody().isPrivate()).isTrue();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void remembersWhyAndHowLong() throws IOException {
        LocalDate day = LocalDate.of(2026, 3, 1);
        Retention retention = new Retention(Optional.of(" an archive "), Optional.of(day));
        try (Project project = Project.open(folder)) {
            assertThat(project.custody().retention()).isEqualTo(Retention.NONE);
            project.custody().keep(retention);
        }
        try (Project project = Project.open(folder)) {
            Retention kept = project.custody().retention();
            assertThat(kept).isEqualTo(retention);
            assertThat(kept.purpose()).contains("an archive");
            assertThat(kept.isOver(day)).isFalse();
            assertThat(kept.isOver(day.plusDays(1))).isTrue();
            assertThat(Retention.NONE.isOver(day)).isFalse();
            assertThat(project.custody().holdings()).isEqualTo(new Custody.Holdings(12, 12, 12, 0, 0));
        }
    }
}
