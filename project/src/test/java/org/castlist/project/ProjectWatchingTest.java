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
            assertThat(project.watching().soFar()).isEmpty();
            assertThat(project.watching().watched()).isEmpty();
            assertThat(project.people().cast()).isEmpty();
            assertThat(project.provenance().notes()).isEmpty();
            assertThat(project.people().needClustering()).isTrue();
        }
    }

    @Test
    void bringsEverythingBackExactly() throws IOException {
        try (Project project = open()) {
            FILM.watchAll(project);
        }
        try (Project project = open()) {
            assertThat(project.watching().watched()).contains(FILM.watched(project.crops()));
        }
    }

    @Test
    void bringsTheNamesOfPicturesBack() throws IOException {
        Film folder = Film.ofPictures(Path.of("family"), 640, 480, List.of("", "a b.jpg", "'\".png", ""));
        try (Project project = open()) {
            project.watching().begin(folder, "settings");
        }
        try (Project project = open()) {
            assertThat(project.watching()
                            .soFar()
                            .orElseThrow()
                            .watched()
                            .footage()
                            .film())
                    .isEqualTo(folder);
        }
    }

    @Test
    void goesOnAfterTheLastCommittedShot() throws IOException {
        try (Project project = open()) {
            assertThat(project.watching()
                            .begin(FILM.film(), "settings")
                            .watched()
                            .footage()
                            .shots())
                    .isEmpty();
            FILM.watch(project, 0, 2);
        }
        try (Project project = open()) {
            WatchedSoFar soFar = project.watching().begin(FILM.film(), "settings");
            assertThat(soFar.finished()).isFalse();
            assertThat(soFar.watched().footage().shots()).hasSize(2);
            assertThat(project.watching().watched()).isEmpty();
            FILM.watch(project, 2, 4);
            project.watching().finish();
            assertThat(project.watching().watched()).contains(FILM.watched(project.crops()));
            assertThat(project.watching().begin(FILM.film(), "settings").finished())
                    .isTrue();
        }
    }

    @Test
    void throwsAwayThePicturesOfAShotThatWasNeverFinished() throws IOException {
        try (Project project = open()) {
            project.watching().begin(FILM.film(), "settings");
            FILM.watch(project, 0, 1);
            FILM.seen(1, project.crops());
            project.watching().begin(FILM.film(), "settings");
            assertThat(project.folder().resolve("crops/0")).isNotEmptyDirectory();
            assertThat(project.folder().resolve("crops/1")).doesNotExist();
        }
    }

    @Test
    void beginsAnewWhenTheSettingsChanged() throws IOException {
        try (Project project = open()) {
            FILM.watchAll(project);
            project.provenance().record("clustering", "abc");

            WatchedSoFar soFar = project.watching().begin(FILM.film(), "other settings");

            assertThat(soFar.finished()).isFalse();
            assertThat(soFar.watched().footage().tracks()).isEmpty();
            assertThat(soFar.watched().footage().leftOut()).isEmpty();
            assertThat(project.provenance().fingerprint("clustering")).isEmpty();
            assertThat(project.folder().resolve("crops")).isEmptyDirectory();
        }
    }

    @Test
    void watchesAgainFromAShotWhosePicturesAreMissing() throws IOException {
        try (Project project = open()) {
            FILM.watchAll(project);
            Files.write(project.folder().resolve("crops/2/t-2-0-1.jpg"), new byte[0]);

            WatchedSoFar soFar = project.watching().begin(FILM.film(), "settings");

            assertThat(soFar.finished()).isFalse();
            assertThat(soFar.watched().footage().shots()).hasSize(2);
            assertThat(project.folder().resolve("crops/3")).doesNotExist();
        }
    }

    @Test
    void takesAShotTwiceButNeverLeavesOneOut() throws IOException {
        try (Project project = open()) {
            project.watching().begin(FILM.film(), "settings");
            FILM.watch(project, 0, 2);
            FILM.watch(project, 1, 2);
            assertThat(project.watching()
                            .soFar()
                            .orElseThrow()
                            .watched()
                            .footage()
                            .tracks())
                    .hasSize(4);
            assertThatIllegalArgumentException().isThrownBy(() -> FILM.watch(project, 3, 4));
            FILM.watch(project, 2, 3);
            assertThat(project.watching()
                            .soFar()
                            .orElseThrow()
                            .watched()
                            .footage()
                            .shots())
                    .hasSize(3);
        }
    }

    @Test
    void remembersFromWhatAStageWasComputed() throws IOException {
        try (Project project = open()) {
            project.provenance().record("clus'tering", "abc");
            project.provenance().record("clus'tering", "def");
            assertThat(project.provenance().fingerprint("clus'tering")).contains("def");
            assertThat(project.provenance().fingerprint("adaptation")).isEmpty();
        }
    }

    @Test
    void keepsNotesInOrder() throws IOException {
        List<Note> notes =
                List.of(new Note("z", "1"), new Note("a", "'); DROP TABLE note;--\n\uD83C\uDFAC"), new Note("z", ""));
        try (Project project = open()) {
            project.provenance().writeNotes(List.of(new Note("old", "old")));
            project.provenance().writeNotes(notes);
        }
        try (Project project = open()) {
            assertThat(project.provenance().notes()).isEqualTo(notes);
        }
    }

    /** The size of a two-hour film; the time is for the reader. */
    @Test
    void loadsATwoHourFilm() throws IOException {
        MadeUpFilm film = new MadeUpFilm(1000, 2, 60, 8, 512, false);
        try (Project project = open()) {
            project.watching().begin(film.film(), "settings");
            long start = System.nanoTime();
            film.watch(project, 0, 1000);
            project.watching().finish();
            System.out.printf("writing 1,000 shots, 2,000 tracks: %.2f s%n", (System.nanoTime() - start) / 1e9);
        }
        try (Project project = open()) {
            long start = System.nanoTime();
            int boxes = project.watching().watched().orElseThrow().footage().tracks().stream()
                    .mapToInt(track -> track.boxes().size())
                    .sum();
            System.out.printf(
                    "loading %d boxes and 8,000 embeddings: %.2f s%n", boxes, (System.nanoTime() - start) / 1e9);
            assertThat(boxes).isEqualTo(120_000);
        }
    }
}
