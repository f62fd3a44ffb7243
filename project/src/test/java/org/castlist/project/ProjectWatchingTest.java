package org.castlist.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.castlist.video.Film;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectWatchingTest {
    private static final MadeUpFilm FILM = MadeUpFilm.SMALL;

    @TempDir
    Path folder;

    private Project open() throws IOException {
        return Project.open(folder.resolve("film.castlist"));
    }

    @Test
    void startsWithNothing() throws IOException {
        try (Project project = open()) {
            assertThat(project.watchedSoFar()).isEmpty();
            assertThat(project.watched()).isEmpty();
            assertThat(project.cast()).isEmpty();
            assertThat(project.notes()).isEmpty();
            assertThat(project.needsClustering()).isTrue();
        }
    }

    @Test
    void bringsEverythingBackExactly() throws IOException {
        try (Project project = open()) {
            project.beginWatching(FILM.film(), "settings");
            FILM.watch(project, 0, 4);
            project.finishWatching();
        }
        try (Project project = open()) {
            assertThat(project.watched()).contains(FILM.watched(project.crops()));
        }
    }

    @Test
    void bringsTheNamesOfPicturesBack() throws IOException {
        Film folder = Film.ofPictures(Path.of("family"), 640, 480, List.of("", "a b.jpg", "'\".png", ""));
        try (Project project = open()) {
            project.beginWatching(folder, "settings");
        }
        try (Project project = open()) {
            assertThat(project.watchedSoFar().orElseThrow().watched().footage().film())
                    .isEqualTo(folder);
        }
    }

    @Test
    void goesOnAfterTheLastCommittedShot() throws IOException {
        try (Project project = open()) {
            assertThat(project.beginWatching(FILM.film(), "settings")
                            .watched()
                            .footage()
                            .shots())
                    .isEmpty();
            FILM.watch(project, 0, 2);
        }
        try (Project project = open()) {
            WatchedSoFar soFar = project.beginWatching(FILM.film(), "settings");
            assertThat(soFar.finished()).isFalse();
            assertThat(soFar.watched().footage().shots()).hasSize(2);
            assertThat(project.watched()).isEmpty();
            FILM.watch(project, 2, 4);
            project.finishWatching();
            assertThat(project.watched()).contains(FILM.watched(project.crops()));
            assertThat(project.beginWatching(FILM.film(), "settings").finished())
                    .isTrue();
        }
    }

    @Test
    void throwsAwayThePicturesOfAShotThatWasNeverFinished() throws IOException {
        try (Project project = open()) {
            project.beginWatching(FILM.film(), "settings");
            FILM.watch(project, 0, 1);
            FILM.seen(1, project.crops());
            project.beginWatching(FILM.film(), "settings");
            assertThat(project.folder().resolve("crops/0")).isNotEmptyDirectory();
            assertThat(project.folder().resolve("crops/1")).doesNotExist();
        }
    }

    @Test
    void beginsAnewWhenTheSettingsChanged() throws IOException {
        try (Project project = open()) {
            project.beginWatching(FILM.film(), "settings");
            FILM.watch(project, 0, 4);
            project.finishWatching();
            project.recordStage("clustering", "abc");

            WatchedSoFar soFar = project.beginWatching(FILM.film(), "other settings");

            assertThat(soFar.finished()).isFalse();
            assertThat(soFar.watched().footage().tracks()).isEmpty();
            assertThat(soFar.watched().footage().leftOut()).isEmpty();
            assertThat(project.stageFingerprint("clustering")).isEmpty();
            assertThat(project.folder().resolve("crops")).isEmptyDirectory();
        }
    }

    @Test
    void watchesAgainFromAShotWhosePicturesAreMissing() throws IOException {
        try (Project project = open()) {
            project.beginWatching(FILM.film(), "settings");
            FILM.watch(project, 0, 4);
            project.finishWatching();
            Files.write(project.folder().resolve("crops/2/t-2-0-1.jpg"), new byte[0]);

            WatchedSoFar soFar = project.beginWatching(FILM.film(), "settings");

            assertThat(soFar.finished()).isFalse();
            assertThat(soFar.watched().footage().shots()).hasSize(2);
            assertThat(project.folder().resolve("crops/3")).doesNotExist();
        }
    }

    @Test
    void takesAShotTwiceButNeverLeavesOneOut() throws IOException {
        try (Project project = open()) {
            project.beginWatching(FILM.film(), "settings");
            FILM.watch(project, 0, 2);
            FILM.watch(project, 1, 2);
            assertThat(project.watchedSoFar().orElseThrow().watched().footage().tracks())
                    .hasSize(4);
            assertThatIllegalArgumentException().isThrownBy(() -> FILM.watch(project, 3, 4));
            FILM.watch(project, 2, 3);
            assertThat(project.watchedSoFar().orElseThrow().watched().footage().shots())
                    .hasSize(3);
        }
    }

    @Test
    void remembersFromWhatAStageWasComputed() throws IOException {
        try (Project project = open()) {
            project.recordStage("clus'tering", "abc");
            project.recordStage("clus'tering", "def");
            assertThat(project.stageFingerprint("clus'tering")).contains("def");
            assertThat(project.stageFingerprint("adaptation")).isEmpty();
        }
    }

    @Test
    void keepsNotesInOrder() throws IOException {
        List<Note> notes =
                List.of(new Note("z", "1"), new Note("a", "'); DROP TABLE note;--\n\uD83C\uDFAC"), new Note("z", ""));
        try (Project project = open()) {
            project.writeNotes(List.of(new Note("old", "old")));
            project.writeNotes(notes);
        }
        try (Project project = open()) {
            assertThat(project.notes()).isEqualTo(notes);
        }
    }

    /** The size of a two-hour film; the time is for the reader. */
    @Test
    void loadsATwoHourFilm() throws IOException {
        MadeUpFilm film = new MadeUpFilm(1000, 2, 60, 8, 512, false);
        try (Project project = open()) {
            project.beginWatching(film.film(), "settings");
            long start = System.nanoTime();
            film.watch(project, 0, 1000);
            project.finishWatching();
            System.out.printf("writing 1,000 shots, 2,000 tracks: %.2f s%n", (System.nanoTime() - start) / 1e9);
        }
        try (Project project = open()) {
            long start = System.nanoTime();
            int boxes = project.watched().orElseThrow().footage().tracks().stream()
                    .mapToInt(track -> track.boxes().size())
                    .sum();
            System.out.printf(
                    "loading %d boxes and 8,000 embeddings: %.2f s%n", boxes, (System.nanoTime() - start) / 1e9);
            assertThat(boxes).isEqualTo(120_000);
        }
    }
}
