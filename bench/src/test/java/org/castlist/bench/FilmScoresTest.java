package org.castlist.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmScoresTest {
    private static final String LABELS = "start_seconds,end_seconds,people\n0,2,ann\n";

    @TempDir
    Path folder;

    @BeforeAll
    static void useTheInstallationOfTheBuild() {
        System.setProperty("castlist.home", "..");
    }

    @Test
    void findsTheFilmBesideItsLabels() throws IOException {
        Path labels = Files.writeString(folder.resolve("short.shots.csv"), LABELS);
        Path film = Files.writeString(folder.resolve("short.mkv"), "not read here");

        LabelledFilm found = LabelledFilm.read(labels);

        assertThat(found.name()).isEqualTo("short");
        assertThat(found.film()).isEqualTo(film);
        assertThat(found.labels().people()).containsExactly("ann");
    }

    @Test
    void theDemoFilmNeedNotLieBesideItsLabels() throws IOException {
        Path labels = Files.writeString(folder.resolve("guy_goma.shots.csv"), LABELS);

        assertThat(LabelledFilm.read(labels).film()).isEqualTo(BenchFilms.demo());
    }

    @Test
    void saysThatAFilmIsMissing() throws IOException {
        Path labels = Files.writeString(folder.resolve("lost.shots.csv"), LABELS);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> LabelledFilm.read(labels))
                .withMessageStartingWith("there is no film lost.mp4");
    }

    @Test
    void saysHowLabelsAreCalled() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> LabelledFilm.read(folder.resolve("labels.csv")))
                .withMessageContaining("must be called NAME.shots.csv");
    }

    @Test
    void theDefaultFindsWhoReturnsInTheStagedFilm() throws IOException {
        Optional<Path> labels = SharedData.find().map(data -> data.resolve("films/staged.shots.csv"));
        assumeTrue(
                labels.filter(Files::isRegularFile).isPresent(),
                "the staged film is not part of this project; CASTLIST_DATA names the folder with films in it");
        FilmScores.Seen seen =
                FilmScores.Seen.of(LabelledFilm.read(labels.orElseThrow()), folder.resolve("staged.castlist"));
        Contestant usual = Contestant.all().stream()
                .filter(Contestant::putsAside)
                .findFirst()
                .orElseThrow();

        FilmScores scores = FilmScores.of(usual, seen, 3, new Trainings());

        assertThat(scores.runs()).hasSize(1); // no chance in it
        assertThat(scores.labelled()).isEqualTo(10);
        assertThat(scores.runs().get(0).shots().presence().precision()).isGreaterThan(0.9);
        assertThat(scores.cells().split(" \\| ")).hasSize(8);
    }
}
