package org.castlist.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.Footage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectSafetyTest {
    @TempDir
    Path temp;

    @Test
    void showsOnlyWholeShotsAfterAKill() throws Exception {
        MadeUpFilm film = ChildProcess.FILM;
        Path folder = temp.resolve("film.castlist");
        int before = 0;
        for (int kill = 0; kill < 3; kill++) {
            Process child = ChildProcess.holding(folder);
            Thread.sleep(137 + 61L * kill);
            child.destroyForcibly().waitFor();
            try (Project project = Project.open(folder)) {
                WatchedSoFar soFar = project.watching().begin(film.film(), "settings");
                Footage footage = soFar.watched().footage();
                assertThat(soFar.finished()).isFalse();
                assertThat(footage.shots()).hasSizeGreaterThanOrEqualTo(Math.max(1, before));
                before = footage.shots().size();
                List<FaceTrack> expected = new java.util.ArrayList<>();
                for (int i = 0; i < before; i++) {
                    expected.addAll(film.seen(i, project.crops()).tracks());
                }
                assertThat(footage.tracks()).isEqualTo(expected);
                assertThat(soFar.watched().features()).hasSize(2 * before);
            }
        }
    }

    @Test
    void losesNothingWhenTheDiskIsFull() throws Exception {
        MadeUpFilm film = new MadeUpFilm(200, 3, 100, 2, 512, true);
        try (SmallDisk disk = SmallDisk.mounted(temp.resolve("disk"), "size=2m")) {
            assumeTrue(disk.isThere(), "mounting a small file system is not permitted here");
            Path folder = disk.folder().resolve("film.castlist");
            try (Project project = Project.open(folder)) {
                project.watching().begin(film.film(), "settings");
                assertThatExceptionOfType(IOException.class)
                        .isThrownBy(() -> film.watch(project, 0, 200))
                        .withMessageStartingWith("the disk is full: ");
            }
            try (Project project = Project.open(folder)) {
                assertWhole(film, project);
            }
        }
    }

    @Test
    void losesNothingWhenTheDatabaseMayNotGrow() throws Exception {
        MadeUpFilm film = new MadeUpFilm(200, 3, 100, 2, 512, false);
        Path folder = temp.resolve("film.castlist");
        try (Project project = Project.open(folder)) {
            project.watching().begin(film.film(), "settings");
            film.watch(project, 0, 3);
        }
        try (Database database = Database.open(folder.resolve("project.sqlite"))) {
            database.in(handle -> handle.execute("PRAGMA max_page_count = 150"));
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> addShots(film, database, folder))
                    .withMessageStartingWith("the disk is full: ")
                    .withMessageContaining("run the same command again");
        }
        try (Project project = Project.open(folder)) {
            int done = assertWhole(film, project);
            assertThat(done).isGreaterThanOrEqualTo(3);
            film.watch(project, done, done + 20);
        }
    }

    private static void addShots(MadeUpFilm film, Database database, Path folder) throws IOException {
        for (int i = 3; i < film.shots(); i++) {
            MadeUpFilm.Seen seen = film.seen(i, new CropFolder(folder));
            database.in(handle -> {
                new WatchingTables(handle).add(seen.shot(), seen.tracks(), seen.features());
                return seen;
            });
        }
    }

    private static int assertWhole(MadeUpFilm film, Project project) throws IOException {
        Footage footage = project.watching().soFar().orElseThrow().watched().footage();
        assertThat(footage.shots()).isNotEmpty();
        assertThat(footage.tracks()).hasSize(3 * footage.shots().size());
        assertThat(footage.tracks().get(footage.tracks().size() - 1).boxes()).hasSize(film.boxes());
        return footage.shots().size();
    }
}
