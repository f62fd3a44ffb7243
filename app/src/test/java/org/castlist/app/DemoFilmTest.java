package org.castlist.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole job on a real broadcast interview, told by what it leaves for other programs. */
class DemoFilmTest {

    /** Labelled by eye: seconds of the first frame of each new shot. */
    private static final double[] CUTS = {
        3.733, 44.867, 50.867, 55.133, 70.033, 80.100, 101.967, 107.933, 122.567, 127.833
    };

    /** Shots that show one face at a time, large: the interviewer, and the guest. */
    private static final double[] INTERVIEWER = {10, 20, 30, 40};

    private static final double[] GUEST = {47, 60, 85, 95, 115};

    /** Two profiles of 25 to 30 pixels: the guest at the left, the interviewer at the right. */
    private static final double[] TWO_SHOTS = {53, 75, 105};

    private static final double MAN_ON_SCREEN = 127;

    @TempDir
    private static Path folder;

    private static JsonNode cast;
    private static Shell shell;

    @BeforeAll
    static void analyse() throws IOException {
        shell = Shell.run("analyze", Shell.demoFilm(), "-o", folder);
        assertThat(shell.code()).as(shell.toString()).isZero();
        cast = new ObjectMapper()
                .readTree(folder.resolve("guy_goma.castlist/cast.json").toFile());
    }

    @Test
    void findsEveryCutWithinOneFrameAndNoOther() {
        List<Double> found = new ArrayList<>();
        cast.get("shots").forEach(shot -> found.add(shot.get("start").asDouble()));
        assertThat(found.get(0)).isZero();
        assertThat(found).hasSize(CUTS.length + 1);
        for (int i = 0; i < CUTS.length; i++) {
            assertThat(Math.abs(found.get(i + 1) - CUTS[i]))
                    .as("cut at %s", CUTS[i])
                    .isLessThan(1 / 30.0 + 0.001);
        }
    }

    @Test
    void theInterviewerAndTheGuestAreOnePersonEach() {
        String interviewer = personAt(INTERVIEWER[0]);
        String guest = personAt(GUEST[0]);
        assertThat(interviewer).isNotEqualTo(guest);
        for (double time : INTERVIEWER) {
            assertThat(personAt(time)).as("at %s s", time).isEqualTo(interviewer);
        }
        for (double time : GUEST) {
            assertThat(personAt(time)).as("at %s s", time).isEqualTo(guest);
        }
    }

    @Test
    void theManOnTheStudioScreenIsMergedWithNeither() {
        Set<String> at = personsAt(MAN_ON_SCREEN);
        assertThat(at).doesNotContain(personAt(GUEST[0]));
        for (JsonNode track : tracksAt(MAN_ON_SCREEN)) {
            boolean left = centre(track, MAN_ON_SCREEN) < 260; // the man; the interviewer stands at the right
            if (left && !track.get("person").isNull()) {
                assertThat(track.get("person").asText()).isNotEqualTo(personAt(INTERVIEWER[0]));
            }
        }
    }

    @Test
    void smallProfilesArePlacedRightly() {
        for (double time : TWO_SHOTS) {
            for (JsonNode track : tracksAt(time)) {
                String expected = centre(track, time) < 240 ? personAt(GUEST[0]) : personAt(INTERVIEWER[0]);
                assertThat(track.get("person").asText())
                        .as("track %s at %s s", track.get("id"), time)
                        .isEqualTo(expected);
                assertThat(track.get("unknown").isNull()).isTrue();
            }
        }
    }

    @Test
    void leavesEverythingThatItPromises() {
        Path project = folder.resolve("guy_goma.castlist");
        for (String file : List.of("project.sqlite", "crops", "report.html", "cast.json", "cast.csv", "cast.vtt")) {
            assertThat(project.resolve(file)).exists();
        }
        assertThat(shell.out()).contains("The report:").contains("people in 11 shots");
        assertThat(shell.err()).isEmpty();
    }

    @Test
    void theSameCommandAgainDoesNothingOverAndSaysTheSame() throws IOException {
        Path json = folder.resolve("guy_goma.castlist/cast.json");
        byte[] before = Files.readAllBytes(json);
        long start = System.nanoTime();
        Shell again = Shell.run("analyze", Shell.demoFilm(), "-o", folder, "--json");
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("\"event\":\"done\"").doesNotContain("\"event\":\"shot\"");
        assertThat(Files.readAllBytes(json)).isEqualTo(before);
        System.out.printf("a second run on the demo film took %.1f s%n", seconds);
    }

    private static List<JsonNode> tracksAt(double time) {
        List<JsonNode> tracks = new ArrayList<>();
        for (JsonNode track : cast.get("tracks")) {
            if (track.get("start").asDouble() <= time && time < track.get("end").asDouble()) {
                tracks.add(track);
            }
        }
        return tracks;
    }

    private static Set<String> personsAt(double time) {
        Set<String> persons = new HashSet<>();
        tracksAt(time).stream()
                .map(track -> track.get("person"))
                .filter(person -> !person.isNull())
                .forEach(person -> persons.add(person.asText()));
        return persons;
    }

    private static String personAt(double time) {
        Set<String> persons = personsAt(time);
        assertThat(persons).as("at %s s", time).hasSize(1);
        return persons.iterator().next();
    }

    private static double centre(JsonNode track, double time) {
        JsonNode nearest = track.get("boxes").get(0);
        for (JsonNode box : track.get("boxes")) {
            if (Math.abs(box.get("time").asDouble() - time)
                    < Math.abs(nearest.get("time").asDouble() - time)) {
                nearest = box;
            }
        }
        return nearest.get("x").asDouble() + nearest.get("width").asDouble() / 2;
    }
}
