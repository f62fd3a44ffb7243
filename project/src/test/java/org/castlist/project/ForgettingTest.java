package org.castlist.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.castlist.people.Cast;
import org.castlist.people.Correction.Hide;
import org.castlist.people.Correction.Merge;
import org.castlist.people.Correction.Move;
import org.castlist.people.Correction.Name;
import org.castlist.people.Entry;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.UnknownReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is left in a project, and what of the log, when somebody was forgotten. */
class ForgettingTest {
    private static final String NAME = "Anastasia L\u00f6we";

    @TempDir
    Path temp;

    private Path folder = Path.of("");

    @BeforeEach
    void analyse() throws IOException {
        folder = temp.resolve("film.castlist");
        AnalysedFilm.in(folder);
    }

    @Test
    void theOthersStayAsTheyWereAndTheTracksAreUnknown() throws IOException {
        try (Project project = Project.open(folder)) {
            project.corrections().add(new Name("p-2", NAME));
            project.corrections().add(new Name("p-1", "Bob"));
            project.corrections().add(new Move(List.of("t-4-0"), "p-1")); // from the one who is to be forgotten
            project.corrections().add(new Move(List.of("t-0-0"), "p-2")); // to them
            assertThat(MadeUpFilm.people(project)).containsExactly("p-1:124=Bob", "p-2:03=" + NAME, "p-3:5");
            Belongings belongings = project.forgetting().belongings("p-2");
            assertThat(belongings.tracks()).containsExactlyInAnyOrder("t-0-0", "t-3-0");
            assertThat(belongings.pictures()).isEqualTo(4);
            assertThat(belongings.names()).containsExactly(NAME);
            AnalysedFilm.forget(project, "p-2");
        }
        try (Project project = Project.open(folder)) {
            assertThat(MadeUpFilm.people(project)).containsExactly("p-1:124=Bob", "p-3:5");
            Cast cast = project.people().cast().orElseThrow();
            assertThat(cast.unknown())
                    .containsEntry("t-3-0", UnknownReason.FORGOTTEN)
                    .containsEntry("t-0-0", UnknownReason.FORGOTTEN);
            FaceTrack forgotten = cast.footage().tracks().stream()
                    .filter(track -> track.id().equals("t-3-0"))
                    .findFirst()
                    .orElseThrow();
            assertThat(forgotten.crops()).isEmpty();
            assertThat(forgotten.boxes()).hasSize(5);
            assertThat(project.people().needClustering()).isFalse();
            assertThat(project.people().newId()).isEqualTo("p-4");
        }
    }

    @Test
    void numbersOfCorrectionsStayAndWhatIsGoneCannotBeUndone() throws IOException {
        try (Project project = Project.open(folder)) {
            project.corrections().add(new Name("p-2", NAME));
            project.corrections().add(new Name("p-1", "Bob"));
            project.corrections().add(new Hide("p-2", true));
            project.corrections().undo(3);
            project.corrections().add(new Move(List.of("t-3-0", "t-5-0"), "p-1"));
            project.corrections().undo(5);
            project.corrections().undo(6); // done again: t-3-0 and t-5-0 are p-1's
            AnalysedFilm.forget(project, "p-2");
            List<Entry> log = project.corrections().log().entries();
            assertThat(log).extracting(Entry::sequence).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
            assertThat(log.stream().filter(Entry.Forgotten.class::isInstance).map(Entry::sequence))
                    .containsExactly(1L, 3L, 4L);
            for (long gone : new long[] {1, 3, 4}) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> project.corrections().undo(gone))
                        .withMessageContaining("forgotten");
            }
            assertThat(MadeUpFilm.people(project)).containsExactly("p-1:01235=Bob");
            project.corrections().undo(2);
            assertThat(MadeUpFilm.people(project)).containsExactly("p-1:01235");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> project.corrections().add(new Move(List.of("t-4-0"), "p-1")))
                    .withMessageContaining("forgotten");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> project.corrections().add(new Name("p-2", "Eve")));
        }
    }

    @Test
    void aClusteringThatHeededWhatIsForgottenStillStands() throws IOException {
        try (Project project = Project.open(folder)) {
            project.corrections().add(new Merge("p-3", "p-2"));
            project.corrections()
                    .add(new Move(List.of("t-0-0"), project.people().newId()));
            AnalysedFilm.cluster(project);
            List<String> before = MadeUpFilm.people(project);
            AnalysedFilm.forget(project, "p-2");
            assertThat(project.people().needClustering()).isFalse();
            before.removeIf(person -> person.startsWith("p-2:"));
            assertThat(MadeUpFilm.people(project)).isEqualTo(before).hasSize(2);
        }
    }

    @Test
    void theSameAnalysisBringsNobodyBackAndAnotherIsRefused() throws IOException {
        try (Project project = Project.open(folder)) {
            AnalysedFilm.forget(project, "p-2");
            project.watching().begin(AnalysedFilm.FILM.film(), "settings");
            AnalysedFilm.cluster(project);
            assertThat(MadeUpFilm.people(project)).containsExactly("p-1:012", "p-3:5");
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> project.watching().begin(AnalysedFilm.FILM.film(), "other settings"))
                    .withMessageContaining("forgotten")
                    .withMessageContaining("-o");
            Files.delete(folder.resolve("crops/0/t-0-0-0.jpg"));
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> project.watching().begin(AnalysedFilm.FILM.film(), "settings"));
        }
        try (Project project = Project.open(folder)) {
            assertThat(MadeUpFilm.people(project)).containsExactly("p-1:012", "p-3:5");
        }
    }

    @Test
    void theLogCanBeChangedOnlyWhileSomebodyIsForgotten() throws Exception {
        try (Project project = Project.open(folder)) {
            project.corrections().add(new Name("p-2", NAME));
            project.corrections().add(new Name("p-1", "Bob"));
            AnalysedFilm.forget(project, "p-2");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("project.sqlite"));
                Statement statement = connection.createStatement()) {
            for (String sql : List.of("DELETE FROM correction", "UPDATE correction SET content = ''")) {
                assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute(sql));
            }
        }
    }

    @Test
    void everythingMeansWhatCastlistWroteAndNothingElse() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        try (Project project = Project.open(folder)) {
            assertThat(project.forgetting().everything()).containsExactly(folder.resolve("mine.txt"));
        }
        assertThat(folder.toFile().list()).containsExactly("mine.txt");
        Files.delete(folder.resolve("mine.txt"));
        analyse();
        try (Project project = Project.open(folder)) {
            assertThat(project.forgetting().everything()).isEmpty();
        }
        assertThat(folder).doesNotExist();
    }
}
