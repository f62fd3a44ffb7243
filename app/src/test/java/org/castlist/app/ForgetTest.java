package org.castlist.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.castlist.export.ExportFormat;
import org.castlist.project.Project;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forgetting from the command line, on a stretch of the demo film; analysed once, by a user whose files all may read. */
class ForgetTest {
    private static final Object[] ANALYZE = {
        "analyze", Shell.demoFilm(), "--start", "42", "--end", "54", "--detect-every", "10", "--quiet"
    };

    private static final String NAME = "Anastasia L\u00f6we";

    @TempDir
    private static Path fresh;

    @TempDir
    private Path folder;

    private Path project;

    @BeforeAll
    static void analyseOnce() throws Exception {
        List<Object> command = new ArrayList<>(List.of(ANALYZE));
        command.addAll(List.of("-o", fresh, "--purpose", "a test", "--keep-until", "2999-12-31"));
        ShellProcess run =
                ShellProcess.start(List.of("sh", "-c", "umask 000; exec \"$0\" \"$@\""), Map.of(), command.toArray());
        assertThat(run.end()).as(run.err()).isZero();
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

    private Shell analyse(Object... more) {
        List<Object> command = new ArrayList<>(List.of(ANALYZE));
        command.addAll(List.of("-o", folder));
        command.addAll(List.of(more));
        return Shell.run(command.toArray());
    }

    private JsonNode cast() throws IOException {
        return new ObjectMapper().readTree(project.resolve("cast.json").toFile());
    }

    private List<String> filesThatHold(String text) throws IOException {
        List<String> holding = new ArrayList<>();
        try (Stream<Path> files = Files.walk(project)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), UTF_8).contains(text)) {
                    holding.add(project.relativize(file).toString());
                }
            }
        }
        return holding;
    }

    @Test
    void everythingInAProjectIsItsOwnersAloneWhateverTheUmask() throws IOException {
        assumeTrue(fresh.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX rights here");
        try (Stream<Path> files = Files.walk(fresh.resolve("guy_goma.castlist"))) {
            assertThat(files.toList())
                    .hasSizeGreaterThan(20)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void afterwardsNothingShowsThePersonAndASecondAnalysisFindsNobody() throws IOException {
        assertThat(Shell.run("people", "name", project, "p-2", NAME).code()).isZero();
        assertThat(Shell.run("export", project, "--format", "all").code()).isZero();
        List<Path> extra = Stream.of(ExportFormat.values())
                .filter(format -> !ExportFormat.STANDARD.contains(format))
                .map(format -> project.resolve(format.fileName().replace("FILM", "guy_goma")))
                .toList();
        assertThat(extra).allSatisfy(file -> assertThat(file).exists());
        Files.writeString(project.resolve("report.html.part"), NAME);
        int tracks = cast().get("tracks").size();
        assertThat(filesThatHold(NAME)).contains("project.sqlite", "cast.json", "report.html", "cast.csv", "cast.vtt");

        Shell shell = Shell.run("forget", project, "p-2", "--yes");

        assertThat(shell.code()).as(shell.toString()).isZero();
        assertThat(shell.out()).contains("p-2 is forgotten").contains("nothing is left");
        assertThat(filesThatHold(NAME)).isEmpty();
        assertThat(extra).allSatisfy(file -> assertThat(file).doesNotExist());
        assertThat(cast().get("people")).hasSize(1);
        assertThat(cast().get("tracks")).hasSize(tracks);
        assertThat(cast().get("tracks"))
                .anyMatch(track -> track.get("unknown").asText().equals("forgotten"));
        String after = cast().toString();
        assertThat(Shell.run("people", "log", project).out()).contains("somebody who was forgotten");
        assertThat(Shell.run("people", "undo", project, "1").code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(analyse().code()).isZero();
        assertThat(cast()).hasToString(after);
        assertThat(analyse("--clustering", "average").code()).isZero();
        assertThat(cast().get("people")).hasSize(1);
        Shell anew = analyse("--set", "gate.minSize=25");
        assertThat(anew.code()).isEqualTo(ExitCode.FAILED);
        assertThat(anew.err()).contains("forgotten").contains("-o");
        assertThat(Shell.run("forget", project, "p-2", "--yes").out()).contains("forgotten already");
    }

    @Test
    void theLibraryBesideForgetsThemToo() throws IOException {
        assertThat(Shell.run("people", "name", project, "p-2", NAME).code()).isZero();
        assertThat(Shell.run("library", "link", folder).code()).isZero();
        Path library = folder.resolve("library.sqlite");
        assertThat(new String(Files.readAllBytes(library), UTF_8)).contains(NAME);
        Path part = Files.createDirectories(folder.resolve("tables/people/part=guy_goma.castlist"));
        Path other = Files.createDirectories(folder.resolve("tables/people/part=guy%3Agoma.castlist"));
        Path links = Files.createDirectories(folder.resolve("tables/links"));
        Files.writeString(part.resolve("part-0.parquet"), NAME);
        Files.writeString(links.resolve("part-0.parquet"), NAME);

        Shell shell = Shell.run("forget", project, "p-2", "--yes");

        assertThat(shell.code()).as(shell.toString()).isZero();
        assertThat(shell.out()).contains("erased from the library", "1 person with face and name", "library tables");
        assertThat(new String(Files.readAllBytes(library), UTF_8)).doesNotContain(NAME);
        assertThat(
                        Files.exists(Path.of(library + "-wal"))
                                ? new String(Files.readAllBytes(Path.of(library + "-wal")), UTF_8)
                                : "")
                .doesNotContain(NAME);
        assertThat(part).doesNotExist();
        assertThat(links).doesNotExist();
        assertThat(other).as("another film's").exists();
    }

    @Test
    void saysWhatItWouldDeleteAndDoesNothingUnasked() throws IOException {
        byte[] before = Files.readAllBytes(project.resolve("cast.json"));
        Shell shell = Shell.run("forget", project, "p-2");
        assertThat(shell.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(shell.err())
                .containsPattern("p-2 is to be forgotten: \\d+ tracks?, \\d+ pictures")
                .contains("--yes");
        for (Object[] wrong : new Object[][] {{"p-2", "--all"}, {}, {"p-2", "--if-expired"}, {"p-9", "--yes"}}) {
            List<Object> words = new ArrayList<>(List.of("forget", project));
            words.addAll(List.of(wrong));
            assertThat(Shell.run(words.toArray()).code()).isEqualTo(ExitCode.WRONG_USE);
        }
        assertThat(Shell.run("forget", folder, "--all", "--yes").err()).contains("no Castlist project");
        assertThat(Files.readAllBytes(project.resolve("cast.json"))).isEqualTo(before);
    }

    @Test
    void asksOnATerminal() throws IOException {
        InputStream in = System.in;
        System.setProperty("castlist.asks", "true");
        try {
            System.setIn(new ByteArrayInputStream("no\n".getBytes(UTF_8)));
            Shell no = Shell.run("forget", project, "p-2");
            assertThat(no.code()).isEqualTo(ExitCode.FAILED);
            assertThat(no.out()).contains("nothing was deleted");
            System.setIn(new ByteArrayInputStream("yes\n".getBytes(UTF_8)));
            assertThat(Shell.run("forget", project, "p-2").code()).isZero();
        } finally {
            System.clearProperty("castlist.asks");
            System.setIn(in);
        }
    }

    @Test
    void aFindingIsAnError() throws IOException {
        assertThat(Shell.run("people", "name", project, "p-2", NAME).code()).isZero();
        Files.writeString(project.resolve("minutes.txt"), "with " + NAME + ".");
        Shell shell = Shell.run("forget", project, "p-2", "--yes");
        assertThat(shell.code()).isEqualTo(ExitCode.FAILED);
        assertThat(shell.out()).contains("NOT ALL IS GONE").contains("the name is in minutes.txt");
        assertThat(project.resolve("minutes.txt")).exists();
    }

    @Test
    void whatWasKilledIsToldOfAndGoesOn() throws IOException {
        assertThat(Shell.run("people", "name", project, "p-2", NAME).code()).isZero();
        try (Project opened = Project.open(project)) {
            opened.forgetting().erase("p-2");
        }
        Shell list = Shell.run("people", "list", project);
        assertThat(list.code()).isZero();
        assertThat(list.err()).contains("the forgetting of p-2 did not come to its end");
        assertThat(Shell.run("forget", project, "p-2").out()).contains("going on");
        assertThat(filesThatHold(NAME)).isEmpty();
        assertThat(Shell.run("people", "list", project).err()).isEmpty();
    }

    @Test
    void allOfAProjectGoesWhenItsTimeIsOver() throws IOException {
        Shell kept = Shell.run("forget", project, "--all", "--if-expired", "--yes");
        assertThat(kept.code()).isZero();
        assertThat(kept.out()).contains("kept: ").contains("2999-12-31");
        assertThat(project).isDirectory();
        Shell changed = Shell.run("privacy", project, "--keep-until", "2001-01-01");
        assertThat(changed.code()).as(changed.toString()).isZero();
        assertThat(Shell.run("people", "list", project).err())
                .hasLineCount(1)
                .contains("was to be kept until 2001-01-01");
        assertThat(Shell.run("forget", project, "--all", "--if-expired").code()).isEqualTo(ExitCode.WRONG_USE);
        Files.writeString(project.resolve("mine.txt"), "mine");
        Shell gone = Shell.run("forget", project, "--all", "--if-expired", "--yes");
        assertThat(gone.code()).isZero();
        assertThat(gone.out())
                .contains("left, since Castlist did not write it:")
                .contains("mine.txt");
        assertThat(project.toFile().list()).containsExactly("mine.txt");
    }

    @Test
    void saysWhatItHoldsAndWhy() throws IOException {
        Shell shell = Shell.run("privacy", project);
        assertThat(shell.out()).contains("a test").contains("2999-12-31").containsPattern("embeddings +\\d+");
        assertThat(shell.out()).contains("MIT").contains("only its owner");
        assertThat(cast().get("made").get("purpose").asText()).isEqualTo("a test");
        assertThat(cast().get("made").get("kept until").asText()).isEqualTo("2999-12-31");
        assertThat(Shell.run("privacy", project, "--purpose", "another", "--keep-until", "none")
                        .code())
                .isZero();
        assertThat(cast().get("made").get("purpose").asText()).isEqualTo("another");
        assertThat(cast().get("made").has("kept until")).isFalse();
        assertThat(Files.readString(project.resolve("report.html"))).contains("another");
        Shell wrong = Shell.run("privacy", project, "--keep-until", "tomorrow");
        assertThat(wrong.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(wrong.err()).contains("2026-12-31").contains("tomorrow");
    }
}
