package org.castlist.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The staged film of the shared data, where it is at hand: people who return, and people who must not be merged. */
class StagedFilmTest {
    private static final double[] CUTS = {1.917, 5.334, 10.501, 13.418, 18.085};

    @TempDir
    private static Path folder;

    private static JsonNode cast;

    @BeforeAll
    static void analyse() throws IOException {
        Optional<Path> film = film();
        assumeTrue(film.isPresent(), "shared/data/films/staged.mp4 is not at hand, so this test is skipped");
        Shell shell = Shell.run("analyze", film.get(), "-o", folder);
        assertThat(shell.code()).as(shell.toString()).isZero();
        cast = new ObjectMapper()
                .readTree(folder.resolve("staged.castlist/cast.json").toFile());
    }

    private static Optional<Path> film() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path film = at.resolve("shared/data/films/staged.mp4");
            if (Files.isRegularFile(film)) {
                return Optional.of(film);
            }
        }
        return Optional.empty();
    }

    /** The people of a shot, from left to right. */
    private static List<String> peopleIn(int shot) {
        Map<String, Double> x = new HashMap<>();
        for (JsonNode track : cast.get("tracks")) {
            if (track.get("shot").asInt() == shot && !track.get("person").isNull()) {
                x.put(
                        track.get("person").asText(),
                        track.get("boxes").get(0).get("x").asDouble());
            }
        }
        return x.keySet().stream()
                .sorted(java.util.Comparator.comparing(x::get))
                .toList();
    }

    @Test
    void findsEveryCut() {
        List<Double> found = new ArrayList<>();
        cast.get("shots").forEach(shot -> found.add(shot.get("start").asDouble()));
        assertThat(found).hasSize(CUTS.length + 1);
        for (int i = 0; i < CUTS.length; i++) {
            assertThat(Math.abs(found.get(i + 1) - CUTS[i])).isLessThan(1 / 12.0 + 0.001);
        }
    }

    @Test
    void whoReturnsIsTheSamePerson() {
        String ana = peopleIn(0).get(0);
        String ben = peopleIn(2).get(0);
        assertThat(ana).isNotEqualTo(ben);
        assertThat(peopleIn(1).get(0)).isEqualTo(ana);
        assertThat(peopleIn(4)).containsExactly(ana, ben);
    }

    @Test
    void nobodyIsMergedWithAnother() {
        Set<String> regulars = Set.of(peopleIn(0).get(0), peopleIn(2).get(0));
        Set<String> seen = new HashSet<>(regulars);
        for (int shot : new int[] {1, 3, 5}) { // everybody else is in one shot only
            for (String person : peopleIn(shot)) {
                boolean regular = regulars.contains(person);
                assertThat(regular ? shot == 1 && person.equals(peopleIn(0).get(0)) : seen.add(person))
                        .as("%s in shot %s", person, shot)
                        .isTrue();
            }
        }
    }
}
