package org.castlist.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.castlist.clustering.Clustering;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.people.Cast;
import org.castlist.people.Casting;
import org.castlist.people.Contraction;
import org.castlist.people.Correction;
import org.castlist.people.Correction.Hide;
import org.castlist.people.Correction.Merge;
import org.castlist.people.Correction.Move;
import org.castlist.people.Correction.Name;
import org.castlist.people.Correction.NotAFace;
import org.castlist.people.Entry;
import org.castlist.people.Review;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Six shots with a clear face in each, of t-0-0 to t-5-0, and a small one beside it. */
class ProjectPeopleTest {
    private static final MadeUpFilm FILM = new MadeUpFilm(6, 2, 5, 1, 4, true);

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

    /** Clusters as the labels of the six clear tracks say, in so far as the constraints let it. */
    private static void cluster(Project project, int... labels) throws IOException {
        Review review = project.people().review();
        List<TrackFeatures> features =
                project.watching().watched().orElseThrow().features();
        Contraction contraction = Contraction.of(features, CannotLinks.none(features.size()), review.constraints());
        int[] wished = contraction.features().stream()
                .mapToInt(track -> labels[track.track().charAt(2) - '0'])
                .toArray();
        int[] granted = new int[wished.length];
        for (int i = 0; i < wished.length; i++) {
            int track = i;
            boolean forbidden = Arrays.stream(contraction.cannotLinks().of(i))
                    .anyMatch(other -> other < track && granted[other] == wished[track]);
            granted[i] = forbidden ? 100 + i : wished[i];
        }
        List<String> tracks =
                contraction.tracks().stream().map(TrackFeatures::track).toList();
        Clustering clusters = contraction.expand(Clustering.of(granted));
        project.people().save(new Casting(tracks, clusters, Set.of()).cast(review), review);
    }

    @Test
    void hasNobodyBeforeTheFirstClustering() throws IOException {
        try (Project project = Project.open(folder)) {
            assertThat(project.people().cast()).isEmpty();
            assertThat(project.people().needClustering()).isTrue();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> project.corrections().add(new Name("p-1", "Ana")));
            project.watching().begin(FILM.film(), "other settings");
            assertThatIllegalStateException().isThrownBy(() -> project.people().review());
        }
    }

    @Test
    void keepsPeopleAndCorrections() throws IOException {
        try (Project project = Project.open(folder)) {
            cluster(project, 0, 0, 0, 1, 1, 2);
            assertThat(MadeUpFilm.people(project)).containsExactly("p-1:012", "p-2:34", "p-3:5");
            project.corrections().add(new Name("p-1", "Ana"));
            project.corrections().add(new Merge("p-3", "p-2"));
            project.corrections()
                    .add(new Move(List.of("t-0-1"), project.people().newId()));
            project.corrections().add(new NotAFace(List.of("t-4-0")));
            project.corrections().add(new Hide("p-4", true));
        }
        try (Project project = Project.open(folder)) {
            assertThat(MadeUpFilm.people(project)).containsExactly("p-1:012=Ana", "p-2:35", "p-4:0-hidden");
            assertThat(project.people().needClustering()).isFalse();
            assertThat(project.corrections().log().entries()).hasSize(5);
            assertThat(project.people().newId()).isEqualTo("p-5");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O'Neil \"the\" man",
                "a\nb\r\nc",
                "'); DELETE FROM correction;--",
                "\uD83C\uDFAC\u202e",
                "{\"type\":\"undo\"}",
                "\u0000"
            })
    void bringsHostileNamesBackAsTheyWere(String name) throws IOException {
        try (Project project = Project.open(folder)) {
            cluster(project, 0, 0, 0, 0, 0, 0);
            project.corrections().add(new Name("p-1", name));
        }
        try (Project project = Project.open(folder)) {
            assertThat(project.people().cast().orElseThrow().people().get(0).name())
                    .contains(name);
        }
    }

    @Test
    void undoesAndDoesAgain() throws IOException {
        try (Project project = Project.open(folder)) {
            cluster(project, 0, 0, 0, 1, 1, 2);
            Entry merge = project.corrections().add(new Merge("p-1", "p-2"));
            Entry undo = project.corrections().undo(merge.sequence());
            assertThat(MadeUpFilm.people(project)).containsExactly("p-1:012", "p-2:34", "p-3:5");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> project.corrections().undo(merge.sequence()));
            project.corrections().undo(undo.sequence());
            assertThat(MadeUpFilm.people(project)).containsExactly("p-2:01234", "p-3:5");
            assertThat(project.people().needClustering()).isFalse();
        }
    }

    @Test
    void survivesAClusteringThatWouldHaveItOtherwise() throws IOException {
        try (Project project = Project.open(folder)) {
            cluster(project, 0, 0, 0, 1, 1, 2);
            project.corrections().add(new Name("p-2", "Ana"));
            project.corrections().add(new Merge("p-2", "p-1"));
            project.corrections().add(new Move(List.of("t-2-0"), "p-3"));
            List<String> before = MadeUpFilm.people(project);
            assertThat(before).containsExactly("p-1:0134=Ana", "p-3:25");
            cluster(project, 0, 1, 1, 1, 0, 0);
            cluster(project, 5, 5, 5, 5, 5, 5);
            assertThat(MadeUpFilm.people(project)).isEqualTo(before);
        }
    }

    @Test
    void asksForAClusteringWhenWhatItHeededIsUndone() throws IOException {
        try (Project project = Project.open(folder)) {
            cluster(project, 0, 0, 0, 1, 1, 2);
            project.corrections().add(new Name("p-2", "Ana"));
            Entry merge = project.corrections().add(new Merge("p-2", "p-1"));
            cluster(project, 0, 0, 0, 1, 1, 2);
            assertThat(MadeUpFilm.people(project)).containsExactly("p-1:01234=Ana", "p-3:5");

            project.corrections().undo(merge.sequence());

            assertThat(project.people().needClustering()).isTrue();
            assertThat(MadeUpFilm.people(project)).containsExactly("p-1:012", "p-2:34=Ana", "p-3:5");
            cluster(project, 0, 0, 0, 1, 1, 2);
            assertThat(project.people().needClustering()).isFalse();
            assertThat(MadeUpFilm.people(project)).containsExactly("p-1:012", "p-2:34=Ana", "p-3:5");
        }
    }

    @Test
    void keepsCorrectionsAndIdsWhenTheFilmIsWatchedAnew() throws IOException {
        try (Project project = Project.open(folder)) {
            cluster(project, 0, 0, 0, 1, 1, 2);
            project.corrections().add(new Name("p-2", "Ana"));
            project.corrections().add(new Move(List.of("t-0-0"), "p-2"));

            project.watching().begin(FILM.film(), "other settings");
            assertThat(project.people().cast()).isEmpty();
            FILM.watch(project, 0, 6);
            project.watching().finish();

            assertThat(project.people().needClustering()).isTrue();
            assertThat(project.people().review().lost()).isZero();
            cluster(project, 8, 7, 7, 8, 8, 9);
            assertThat(MadeUpFilm.people(project)).containsExactly("p-2:034=Ana", "p-1:12", "p-3:5");
        }
    }

    @Test
    void neverGivesAnIdToSomebodyElse() throws IOException {
        try (Project project = Project.open(folder)) {
            cluster(project, 0, 0, 0, 1, 1, 2);
            project.corrections().add(new Merge("p-3", "p-2"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> project.corrections().add(new Move(List.of("t-0-0"), "p-3")))
                    .withMessageContaining("p-4");
            cluster(project, 0, 1, 2, 3, 3, 3);
            assertThat(MadeUpFilm.people(project)).containsExactly("p-2:345", "p-1:0", "p-4:1", "p-5:2");
        }
    }

    @Test
    void refusesWhatMakesNoSenseAndRecordsNothing() throws IOException {
        try (Project project = Project.open(folder)) {
            cluster(project, 0, 0, 0, 1, 1, 2);
            for (Correction senseless :
                    List.of(new Name("p-9", "Ana"), new Merge("p-1", "p-9"), new NotAFace(List.of("t-99-0")))) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> project.corrections().add(senseless));
            }
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> project.corrections().undo(1));
            assertThat(project.corrections().log().entries()).isEmpty();
        }
    }

    @Test
    void onlyEverAddsToTheLog() throws Exception {
        try (Project project = Project.open(folder)) {
            cluster(project, 0, 0, 0, 1, 1, 2);
            project.corrections().add(new Name("p-1", "Ana"));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("project.sqlite"));
                Statement statement = connection.createStatement()) {
            for (String sql : List.of("DELETE FROM correction", "UPDATE correction SET content = ''")) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> statement.execute(sql))
                        .withMessageContaining("only added");
            }
        }
    }

    @Test
    void keepsNoMoreClusteringsThanItMayNeed() throws Exception {
        try (Project project = Project.open(folder)) {
            for (int i = 0; i < 3; i++) {
                cluster(project, 0, 0, 0, 1, 1, 2);
            }
            project.corrections().add(new Merge("p-1", "p-2"));
            for (int i = 0; i < 3; i++) {
                cluster(project, 0, 0, 0, 1, 1, 2);
            }
        }
        try (Database database = Database.open(folder.resolve("project.sqlite"))) {
            List<PeopleTables.Found> found = database.in(handle -> new PeopleTables(handle).found());
            assertThat(found).hasSize(2);
        }
    }

    @Test
    void showsTheSameCastAsTheCastingWithoutCorrections() throws IOException {
        try (Project project = Project.open(folder)) {
            Review review = project.people().review();
            List<String> tracks = project.watching().watched().orElseThrow().features().stream()
                    .map(TrackFeatures::track)
                    .toList();
            Cast base = new Casting(tracks, Clustering.of(new int[] {0, 1, 2, 0, 1, 2}), Set.of(1)).cast(review);
            project.people().save(base, review);
            assertThat(project.people().cast()).contains(base);
        }
    }
}
