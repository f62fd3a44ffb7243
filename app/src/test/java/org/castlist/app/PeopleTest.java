package org.castlist.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections from the command line, on a stretch of the demo film: the interviewer, the guest, and both from afar. */
class PeopleTest {
    private static final Object[] ANALYZE = {
        "analyze", Shell.demoFilm(), "--start", "42", "--end", "54", "--detect-every", "10", "--quiet"
    };

    @TempDir
    private static Path fresh;

    @TempDir
    private Path folder;

    private Path project;

    @BeforeAll
    static void analyseOnce() {
        analyse(fresh);
    }

    private static void analyse(Path output, Object... more) {
        List<Object> command = new ArrayList<>(List.of(ANALYZE));
        command.addAll(List.of("-o", output));
        command.addAll(List.of(more));
        Shell shell = Shell.run(command.toArray());
        assertThat(shell.code()).as(shell.toString()).isZero();
        assertThat(shell.out()).isEmpty();
    }

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(fresh)) {
            for (Path file : files.skip(1).toList()) {
                Files.copy(file, folder.resolve(fresh.relativize(file)));
            }
        }
        project = folder.resolve("guy_goma.castlist");
    }

    private Shell people(String command, Object... arguments) {
        List<Object> words = new ArrayList<>(List.of("people", command, project));
        words.addAll(List.of(arguments));
        return Shell.run(words.toArray());
    }

    private void must(String command, Object... arguments) {
        Shell shell = people(command, arguments);
        assertThat(shell.code()).as(shell.toString()).isZero();
    }

    private JsonNode cast() throws IOException {
        return new ObjectMapper().readTree(project.resolve("cast.json").toFile());
    }

    private JsonNode person(String id) throws IOException {
        for (JsonNode person : cast().get("people")) {
            if (person.get("id").asText().equals(id)) {
                return person;
            }
        }
        throw new AssertionError("no " + id + " in " + cast().get("people"));
    }

    private String trackOf(String id) throws IOException {
        return person(id).get("tracks").get(0).asText();
    }

    @Test
    void findsTwoPeopleAndListsThem() throws IOException {
        assertThat(cast().get("people")).hasSize(2);
        assertThat(people("list").out()).contains("p-1 ").contains("p-2 ").contains("unknown: ");
        assertThat(people("list", "--tracks").out()).contains(trackOf("p-1")).contains("00:00:4");
    }

    @Test
    void takesAnyNameAsItIs() throws IOException {
        for (String name :
                List.of("Ana", "O'Brien; DROP TABLE correction;--", "<script>alert(1)</script>", "映画 🎬 \"x\"")) {
            must("name", "p-1", name);
            assertThat(person("p-1").get("name").asText()).isEqualTo(name);
        }
        assertThat(Files.readString(project.resolve("report.html"))).doesNotContain("<script>alert");
        must("name", "p-1", "--", "-dash");
        assertThat(person("p-1").get("name").asText()).isEqualTo("-dash");
        Shell blank = people("name", "p-1", "  ");
        assertThat(blank.code()).isEqualTo(2);
        assertThat(blank.err()).startsWith("castlist: a name must not be blank");
    }

    @Test
    void everyCorrectionIsOnRecordAndCanBeTakenBack() throws IOException {
        byte[] before = Files.readAllBytes(project.resolve("cast.json"));
        String track = trackOf("p-2");
        must("merge", "p-2", "p-1");
        assertThat(cast().get("people")).hasSize(1);
        must("move", "new", track);
        assertThat(cast().get("people")).hasSize(2);
        must("not-a-face", track);
        must("hide", "p-1");
        assertThat(person("p-1").get("hidden").asBoolean()).isTrue();
        must("hide", "p-1", "--show");
        assertThat(people("log").out().lines().map(line -> line.replaceFirst("^ +(\\d+)  \\S+Z  ", "$1 ")))
                .containsExactly(
                        "1 p-2 is p-1",
                        "2 " + track + " belongs to p-3",
                        "3 " + track + " shows no face",
                        "4 p-1 is hidden",
                        "5 p-1 is shown");
        for (int i = 0; i < 5; i++) {
            must("undo");
        }
        assertThat(people("log").out()).contains("p-2 is p-1 (undone)").contains("undoes 1");
        assertThat(Files.readAllBytes(project.resolve("cast.json"))).isEqualTo(before);
        Shell none = people("undo");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).isEqualTo("castlist: there is no correction to undo." + System.lineSeparator());
    }

    private String report() throws IOException {
        return Files.readString(project.resolve("report.html"));
    }

    @Test
    void theMapsOutliveCorrectionsAndAreNotDrawnAnew() throws IOException {
        Pattern points = Pattern.compile("\"points\":(\\[\\[.*?\\]\\])", Pattern.DOTALL);
        Matcher before = points.matcher(report());
        assertThat(before.find()).isTrue();
        must("merge", "p-2", "p-1");
        Matcher after = points.matcher(report());
        assertThat(after.find()).isTrue();
        assertThat(after.group(1)).isEqualTo(before.group(1));
        assertThat(cast().get("made").has("changed by adaptation")).isTrue();
    }

    @Test
    void theReportIsJudgedByLabels() throws IOException {
        Path labels = Files.writeString(
                folder.resolve("who.csv"), "track,person\n" + trackOf("p-1") + ",Karen\n" + trackOf("p-2") + ",Guy\n");
        assertThat(report()).doesNotContain("\"truth\":");
        assertThat(Shell.run("report", project, "--labels", labels).code()).isZero();
        assertThat(report()).contains("\"truth\":").contains("Karen").contains("\"WCP\":1,\"B3F\":1,\"RATIO\":1");
        assertThat(Shell.run("report", project).code()).isZero();
        assertThat(report()).doesNotContain("Karen");
        Files.move(labels, project.resolve("labels.csv"));
        must("name", "p-1", "Ana");
        assertThat(report()).contains("Karen").contains("Ana");
        Files.writeString(project.resolve("labels.csv"), "something else");
        Shell wrong = Shell.run("report", project);
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).startsWith("castlist: ").contains("labels.csv must begin with track,person");
    }

    @Test
    void anotherAnalysisKeepsWhatWasCorrected() throws IOException {
        must("name", "p-1", "Ana");
        must("name", "p-2", "Ben");
        String ben = trackOf("p-2");
        must("move", "p-1", ben);
        analyse(folder, "--clustering", "average");
        assertThat(person("p-1").get("name").asText()).isEqualTo("Ana");
        assertThat(person("p-1").get("tracks")).anyMatch(track -> track.asText().equals(ben));
        analyse(folder, "--set", "gate.minSize=25"); // the film is watched anew, and has other tracks
        assertThat(person("p-1").get("name").asText()).isEqualTo("Ana");
    }

    @Test
    void theUndoOfACorrectionThatClusteringHeededFindsThePeopleAnew() throws IOException {
        analyse(folder, "--set", "clustering.stop=equal-posterior");
        JsonNode before = cast();
        must("merge", "p-2", "p-1");
        analyse(folder, "--set", "clustering.stop=middle");
        analyse(folder, "--set", "clustering.stop=equal-posterior"); // bound by the merge
        assertThat(cast().get("people")).hasSize(1);
        Shell undone = people("undo");
        assertThat(undone.out()).contains("undone: 1").contains("found anew");
        assertThat(cast()).isEqualTo(before);
    }

    @Test
    void theNextAnalysisHeedsWhatWasCorrectedAndSaysWhatChanged() throws IOException {
        must("merge", "p-2", "p-1");
        Object[] command = Arrays.copyOf(ANALYZE, ANALYZE.length + 1);
        command[ANALYZE.length - 1] = "-o"; // and not --quiet
        command[ANALYZE.length] = folder;
        Shell again = Shell.run(command);
        assertThat(again.code()).as(again.toString()).isZero();
        assertThat(again.out()).startsWith("your corrections were heeded: nothing changed");
        assertThat(cast().get("people")).hasSize(1);
        assertThat(Shell.run(command).out()).doesNotContain("your corrections");
    }

    @Test
    void verdictsChangeWhatTheyMust() throws IOException {
        String one = trackOf("p-1");
        String two = trackOf("p-2");
        must("confirm", "p-1", one);
        must("different", one, two);
        must("portrait", "p-1", one);
        assertThat(cast().get("people")).hasSize(2);
        must("leave-out", two);
        assertThat(cast().at("/leftOut/unknownTracks/left-out").asInt()).isEqualTo(1);
        must("not", "p-1", one);
        assertThat(cast().at("/leftOut/unknownTracks/not-that-person").asInt()).isEqualTo(1);
    }

    @Test
    void correctionsAreReplayedOnAnotherAnalysis() throws IOException {
        must("name", "p-1", "Ana");
        must("merge", "p-2", "p-1");
        Path file = folder.resolve("corrections.json");
        must("save", file);
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        analyse(elsewhere, "--clustering", "average");
        project = elsewhere.resolve("guy_goma.castlist");
        assertThat(people("replay", file).out()).startsWith("2 corrections were replayed");
        assertThat(cast().get("people")).hasSize(1);
        assertThat(person("p-1").get("name").asText()).isEqualTo("Ana");
        assertThat(people("replay", file).out()).startsWith("0 corrections");
        Shell wrong = people("replay", Files.writeString(folder.resolve("no.json"), "{}"));
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).contains("this is no file of corrections");
    }

    @Test
    void refusesWhatMakesNoSense() throws IOException {
        byte[] before = Files.readAllBytes(project.resolve("cast.json"));
        for (Shell shell : List.of(
                people("name", "p-9", "Nobody"),
                people("merge", "p-1", "p-1"),
                people("move", "p-1", "t-99-1"),
                people("undo", "7"))) {
            assertThat(shell.code()).as(shell.toString()).isEqualTo(2);
            assertThat(shell.err()).startsWith("castlist: ").hasLineCount(1);
        }
        assertThat(Files.readAllBytes(project.resolve("cast.json"))).isEqualTo(before);
        Shell nothing = Shell.run("people", "list", folder);
        assertThat(nothing.code()).isEqualTo(1);
        assertThat(nothing.err()).startsWith("castlist: there is no Castlist project at ");
    }
}
