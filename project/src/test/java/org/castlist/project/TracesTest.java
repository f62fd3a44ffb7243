package org.castlist.project;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.faces.FaceCrop;
import org.castlist.faces.FivePoints.Point;
import org.castlist.people.Correction.Merge;
import org.castlist.people.Correction.Name;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a forgotten person can still be found in the raw files. */
class TracesTest {
    private static final String NAME = "Anastasia L\u00f6we";

    @TempDir
    Path temp;

    private Path folder = Path.of("");

    @BeforeEach
    void analyse() throws IOException {
        folder = temp.resolve("film.castlist");
        AnalysedFilm.in(folder);
    }

    /** The bytes by which somebody's tracks would be known, told without the code under test. */
    private static List<byte[]> biometrics(Project project, Set<String> tracks) throws IOException {
        List<byte[]> all = new ArrayList<>();
        for (TrackFeatures track : project.watching().watched().orElseThrow().features()) {
            if (tracks.contains(track.track())) {
                for (int i = 0; i < track.crops().size(); i++) {
                    float[] embedding = track.embeddings().get(i).toArray();
                    for (int at = 0; at < embedding.length; at += 37) {
                        all.add(littleEndian(embedding, at));
                    }
                    FaceCrop crop = track.crops().get(i);
                    Point eye = crop.points().toArray()[0];
                    all.add(ByteBuffer.allocate(16)
                            .putDouble(eye.x())
                            .putDouble(eye.y())
                            .array());
                    all.add(ByteBuffer.allocate(8)
                            .putDouble(crop.quality().norm())
                            .array());
                }
            }
        }
        return all;
    }

    private static byte[] littleEndian(float[] values, int at) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(values[at])
                .putFloat(values[at + 1])
                .array();
    }

    /** The slow search: how often any of them is in any file. */
    private int hits(List<byte[]> needles) throws IOException {
        int hits = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), ISO_8859_1);
                for (byte[] needle : needles) {
                    hits += bytes.contains(new String(needle, ISO_8859_1)) ? 1 : 0;
                }
            }
        }
        return hits;
    }

    @Test
    void leavesNothingOfAPersonInTheRawFiles() throws IOException {
        Set<String> theirs = Set.of("t-3-0", "t-4-0");
        List<byte[]> needles = new ArrayList<>();
        List<byte[]> others;
        try (Project project = Project.open(folder)) {
            project.corrections().add(new Name("p-2", NAME));
            project.corrections().add(new Merge("p-3", "p-2"));
            project.corrections().undo(2);
            project.provenance().writeNotes(List.of(new Note("remark", "with " + NAME + ", and others")));
            project.custody().keep(new Retention(Optional.of("an interview of " + NAME), Optional.empty()));
            Files.createDirectories(project.trainings());
            Files.writeString(project.trainings().resolve("x.training"), "weights");
            needles.addAll(biometrics(project, theirs));
            others = biometrics(project, Set.of("t-0-0", "t-5-0"));
            for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
                needles.add(NAME.getBytes(charset));
            }
            assertThat(hits(needles)).isGreaterThan(50);
            Traces traces = AnalysedFilm.forget(project, "p-2");
            for (TraceKind kind : TraceKind.values()) {
                assertThat(traces.count(kind)).as("%s", kind).isPositive();
            }
            assertThat(traces.findIn(folder)).isEmpty();
            assertThat(project.provenance().notes())
                    .containsExactly(new Note("remark", "with [forgotten], and others"));
            assertThat(project.custody().retention().purpose()).contains("an interview of [forgotten]");
        }
        assertThat(hits(needles)).isZero();
        assertThat(hits(others)).isPositive();
        assertThat(folder.resolve("crops/3")).doesNotExist();
        assertThat(folder.resolve("crops/2")).isDirectory();
        assertThat(folder.resolve("trainings")).doesNotExist();
    }

    @Test
    void findsWhateverIsLeft() throws IOException {
        try (Project project = Project.open(folder)) {
            project.corrections().add(new Name("p-2", NAME));
            byte[] picture = Files.readAllBytes(folder.resolve("crops/3/t-3-0-0.jpg"));
            byte[] database = Files.readAllBytes(folder.resolve("project.sqlite"));
            Traces traces = AnalysedFilm.forget(project, "p-2");
            Files.write(folder.resolve("copy.jpg"), picture);
            Files.write(folder.resolve("backup.sqlite"), database);
            byte[] text = new byte[(1 << 20) + 99]; // across the border of what is read at once
            Arrays.fill(text, (byte) ' ');
            byte[] name = NAME.getBytes(UTF_8);
            System.arraycopy(name, 0, text, (1 << 20) - 5, name.length);
            Files.write(folder.resolve("minutes.txt"), text);
            Files.writeString(folder.resolve("other.txt"), "Anastasia L\u00f6wenthal");
            assertThat(traces.findIn(folder))
                    .contains(
                            new Finding(Path.of("copy.jpg"), TraceKind.PICTURE),
                            new Finding(Path.of("backup.sqlite"), TraceKind.EMBEDDING),
                            new Finding(Path.of("backup.sqlite"), TraceKind.FIVE_POINTS),
                            new Finding(Path.of("minutes.txt"), TraceKind.NAME))
                    .noneMatch(finding -> finding.file().equals(Path.of("other.txt")));
        }
    }

    @Test
    void whoeverBecameThePersonIsForgottenWithThem() throws IOException {
        try (Project project = Project.open(folder)) {
            project.corrections().add(new Name("p-3", NAME));
            project.corrections().add(new Merge("p-3", "p-2"));
            project.corrections().add(new Name("p-2", "Eve Adams"));
            assertThat(project.forgetting().belongings("p-2").names()).containsExactlyInAnyOrder(NAME, "Eve Adams");
            Traces traces = AnalysedFilm.forget(project, "p-2");
            assertThat(traces.findIn(folder)).isEmpty();
            assertThat(MadeUpFilm.people(project)).containsExactly("p-1:012");
            assertThat(hits(List.of(NAME.getBytes(UTF_8)))).isZero();
        }
    }

    @Test
    void goesOnAfterItWasKilled() throws IOException {
        List<byte[]> needles;
        try (Project project = Project.open(folder)) {
            project.corrections().add(new Name("p-2", NAME));
            needles = biometrics(project, Set.of("t-3-0"));
            project.forgetting().erase("p-2"); // and not a step further
        }
        assertThat(folder.resolve("crops/3/t-3-0-0.jpg")).exists();
        try (Project project = Project.open(folder)) {
            Forgetting forgetting = project.forgetting();
            assertThat(MadeUpFilm.people(project)).containsExactly("p-1:012", "p-3:5");
            assertThat(forgetting.unfinished()).contains("p-2");
            assertThat(forgetting.finished("p-2")).contains(false);
            forgetting.sweep();
            forgetting.sweep();
            forgetting.finish("p-2");
            assertThat(forgetting.unfinished()).isEmpty();
        }
        assertThat(hits(needles)).isZero();
        assertThat(folder.resolve("crops/3")).doesNotExist();
    }

    @Test
    void aShortOrCommonNameIsLookedForAsTheLogWritesIt() throws IOException {
        for (String name : List.of("Al", "track")) {
            try (Project project = Project.open(folder)) {
                String person =
                        project.people().cast().orElseThrow().people().get(0).id();
                project.corrections().add(new Name(person, name));
                Traces traces = AnalysedFilm.forget(project, person);
                assertThat(traces.unsearchable()).containsExactly(name);
                assertThat(traces.findIn(folder)).isEmpty();
                Files.writeString(folder.resolve("old.log"), "{\"name\":\"" + name + "\"}");
                assertThat(traces.findIn(folder)).containsExactly(new Finding(Path.of("old.log"), TraceKind.NAME));
                Files.delete(folder.resolve("old.log"));
            }
        }
    }
}
