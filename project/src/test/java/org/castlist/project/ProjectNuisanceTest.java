package org.castlist.project;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.castlist.adaptation.NuisanceSubspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectNuisanceTest {
    private static final NuisanceSubspace NUISANCE = learned(1);

    @TempDir
    Path temp;

    private Path folder = Path.of("");

    private static NuisanceSubspace learned(long seed) {
        Random random = new Random(seed);
        List<double[]> differences = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            differences.add(random.doubles(512, -1, 1).toArray());
        }
        return NuisanceSubspace.alongGreatest(differences, 4);
    }

    @BeforeEach
    void analyseAFilm() throws IOException {
        folder = temp.resolve("film.castlist");
        AnalysedFilm.in(folder);
        try (Project project = Project.open(folder)) {
            project.watching().save(learned(2), "pictures");
            project.watching().save(NUISANCE, "pictures");
        }
    }

    @Test
    void bringsItBackExactlyIfItWasLearnedFromTheSame() throws IOException {
        try (Project project = Project.open(folder)) {
            assertThat(project.watching().nuisance("pictures").orElseThrow().directions())
                    .isDeepEqualTo(NUISANCE.directions());
            assertThat(project.watching().nuisance("other pictures")).isEmpty();
            assertThat(project.watching().nuisance().orElseThrow().directions()).isDeepEqualTo(NUISANCE.directions());
        }
    }

    @Test
    void nothingIsLeftOfItWhenSomebodyIsForgotten() throws IOException {
        byte[] bytes = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(NUISANCE.directions()[3][200])
                .putFloat(NUISANCE.directions()[3][201])
                .array();
        assertThat(raw()).contains(new String(bytes, ISO_8859_1));

        try (Project project = Project.open(folder)) {
            AnalysedFilm.forget(project, "p-2");
            assertThat(project.watching().nuisance("pictures")).isEmpty();
        }

        assertThat(raw()).doesNotContain(new String(bytes, ISO_8859_1));
    }

    private String raw() throws IOException {
        return Files.readString(folder.resolve("project.sqlite"), ISO_8859_1);
    }

    @Test
    void nothingIsLeftOfItWhenTheFilmMustBeWatchedAgain() throws IOException {
        try (Project project = Project.open(folder)) {
            project.watching().begin(AnalysedFilm.FILM.film(), "other settings");

            assertThat(project.watching().nuisance("pictures")).isEmpty();
        }
    }
}
