package org.castlist.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library of two episodes, which are one stretch of the demo film; analysed once. */
class LibraryTest {
    private static final String NAME = "Karen Bowerman";

    @TempDir
    private static Path analysed;

    @TempDir
    private Path out;

    @BeforeAll
    static void analyseOnce() {
        Shell run = Shell.run(
                "analyze",
                Shell.demoFilm(),
                "--start",
                "42",
                "--end",
                "54",
                "--detect-every",
                "10",
                "--quiet",
                "-o",
                analysed);
        assertThat(run.code()).as(run.toString()).isZero();
    }

    @BeforeEach
    void copy() throws IOException {
        for (String film : new String[] {"episode 9", "episode 10"}) {
            copyTo(out.resolve(film + ".castlist"));
        }
        Shell run = Shell.run("library", "link", out);
        assertThat(run.code()).as(run.toString()).isZero();
    }

    private static void copyTo(Path project) throws IOException {
        Path from = analysed.resolve("guy_goma.castlist");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, project.resolve(from.relativize(file)));
            }
        }
    }

    private JsonNode people() throws IOException {
        return new ObjectMapper()
                .readTree(Shell.run("library", "people", out, "--json").out());
    }

    @Test
    void peopleAreOneOverAllFilmsUntilAReviewerSaysOtherwise() throws IOException {
        JsonNode before = people();
        assertThat(before.size()).isGreaterThanOrEqualTo(2);
        before.forEach(person -> assertThat(person.path("films").asInt()).isEqualTo(2));

        Shell run = Shell.run("library", "different", out, "episode 9/p-1", "episode 10/p-1");

        assertThat(run.out()).isEqualTo("correction 1 is on record\n");
        assertThat(people()).hasSize(before.size() + 1);
        assertThat(Shell.run("library", "same", out, "episode 9/p-1", "episode 10/p-1")
                        .code())
                .as("it contradicts the first word")
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(Shell.run("library", "undo", out).out()).isEqualTo("undone: 1\n");
        assertThat(people()).isEqualTo(before);
        assertThat(Shell.run("library", "log", out).out()).contains("are different people (undone)", "undoes 1");
    }

    @Test
    void aNameIsProposedElsewhereAndTakenOnlyByAReviewersWord() throws IOException {
        assertThat(Shell.run("people", "name", out.resolve("episode 9.castlist"), "p-1", NAME)
                        .code())
                .isZero();
        assertThat(Shell.run("library", "link", out).out())
                .contains("1 of them read now")
                .contains(" 0 of them compared now");

        assertThat(Shell.run("library", "people", out).out()).contains("may be " + NAME + " of episode 9/p-1 (");
        assertThat(Shell.run("library", "series", out).out())
                .startsWith("episode 9\n  new    p-1")
                .contains("episode 10\n  known  p-1    is episode 9/p-1, may be " + NAME);
        assertThat(Shell.run("people", "list", out.resolve("episode 10.castlist"))
                        .out())
                .doesNotContain(NAME);

        assertThat(Shell.run("library", "name", out, "episode 9/p-1", NAME, "--everywhere")
                        .out())
                .contains("episode 10/p-1 is called " + NAME);
        assertThat(Shell.run("people", "list", out.resolve("episode 10.castlist"))
                        .out())
                .contains(NAME);
        assertThat(Shell.run("library", "people", out).out()).doesNotContain("may be");
    }

    @Test
    void whoeverIsForgottenInAFilmIsGoneFromTheLibraryAtOnce() throws IOException {
        Shell run = Shell.run("forget", out.resolve("episode 9.castlist"), "p-1", "--yes");

        assertThat(run.code()).as(run.toString()).isZero();
        assertThat(run.out()).contains("erased from the library in " + out + ": 1 person with face and name");
        assertThat(Shell.run("library", "people", out).out()).doesNotContain("episode 9/p-1");
    }

    @Test
    void aFolderWithoutProjectsIsNoLibraryToReview(@TempDir Path empty) {
        Shell run = Shell.run("library", "review", empty, "--no-browser");

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("there is no film in " + empty).contains("castlist library analyze");
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void aFilmThatCannotBeReadIsListedAndTheRestGoesOn() throws IOException {
        Path broken = Files.createDirectory(out.resolve("broken.castlist"));
        Files.writeString(broken.resolve("project.sqlite"), "no database at all, but long enough to be told from one");

        Shell run = Shell.run("library", "link", out);

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("castlist: broken could not be taken into the library: ");
        assertThat(run.out()).contains("3 films, 0 of them read now");
    }
}
