package org.castlist.project;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.castlist.clustering.Clustering;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.faces.FaceCrop;
import org.castlist.faces.FivePoints.Point;
import org.castlist.people.Cast;
import org.castlist.people.Casting;
import org.castlist.people.Correction.Hide;
import org.castlist.people.Correction.Merge;
import org.castlist.people.Correction.Move;
import org.castlist.people.Correction.Name;
import org.castlist.people.Entry;
import org.castlist.people.Review;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.UnknownReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Six shots with a clear face in each, of t-0-0 to t-5-0; p-1 has shots 0 to 2, p-2 shots 3 and 4, p-3 shot 5. */
class ForgettingTest {
    private static final MadeUpFilm FILM = new MadeUpFilm(6, 2, 5, 2, 512, true);
    private static final String NAME = "Anastasia L\u00f6we";

    @TempDir
    Path temp;

    private Path folder = Path.of("");

    @BeforeEach
    void analyse() throws IOException {
        folder = temp.resolve("film.castlist");
        try (Project project = Project.open(folder)) {
            project.watching().begin(FILM.film(), "settings");
            FILM.watch(project, 0, 6);
            project.watching().finish();
            cluster(project);
        }
    }

    private static void cluster(Project project) throws IOException {
        Review review = project.people().review();
        List<String> tracks = project.watching().watched().orElseThrow().features().stream()
                .map(TrackFeatures::track)
                .toList();
        int[] labels = tracks.stream()
                .mapToInt(track -> (track.charAt(2) - '0') * 2 / 5)
                .toArray(); // 0 0 0 1 1 2
        project.people().save(new Casting(tracks, Clustering.of(labels), Set.of()).cast(review), review);
    }

    private static Traces forget(Project project, String person) throws IOException {
        Forgetting forgetting = project.forgetting();
        Traces traces = forgetting.erase(person);
        forgetting.sweep();
        forgetting.finish(person);
        return traces;
    }

    /** People as {@code p-1:02=name}, with the shots of their tracks. */
    private static List<String> people(Project project) throws IOException {
        List<String> people = new ArrayList<>();
        project.people().cast().orElseThrow().people().forEach(person -> {
            StringBuilder text = new StringBuilder(person.id() + ":");
            person.tracks().forEach(track -> text.append(track.charAt(2)));
            person.name().ifPresent(name -> text.append('=').append(name));
            people.add(text.toString());
        });
        return people;
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
            Traces traces = forget(project, "p-2");
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
            Traces traces = forget(project, "p-2");
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
    void theOthersStayAsTheyWereAndTheTracksAreUnknown() throws IOException {
        try (Project project = Project.open(folder)) {
            project.corrections().add(new Name("p-2", NAME));
            project.corrections().add(new Name("p-1", "Bob"));
            project.corrections().add(new Move(List.of("t-4-0"), "p-1")); // from the one who is to be forgotten
            project.corrections().add(new Move(List.of("t-0-0"), "p-2")); // to them
            assertThat(people(project)).containsExactly("p-1:124=Bob", "p-2:03=" + NAME, "p-3:5");
            Belongings belongings = project.forgetting().belongings("p-2");
            assertThat(belongings.tracks()).containsExactlyInAnyOrder("t-0-0", "t-3-0");
            assertThat(belongings.pictures()).isEqualTo(4);
            assertThat(belongings.names()).containsExactly(NAME);
            forget(project, "p-2");
        }
        try (Project project = Project.open(folder)) {
            assertThat(people(project)).containsExactly("p-1:124=Bob", "p-3:5");
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
            forget(project, "p-2");
            List<Entry> log = project.corrections().log().entries();
            assertThat(log).extracting(Entry::sequence).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
            assertThat(log.stream().filter(Entry.Forgotten.class::isInstance).map(Entry::sequence))
                    .containsExactly(1L, 3L, 4L);
            for (long gone : new long[] {1, 3, 4}) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> project.corrections().undo(gone))
                        .withMessageContaining("forgotten");
            }
            assertThat(people(project)).containsExactly("p-1:01235=Bob");
            project.corrections().undo(2);
            assertThat(people(project)).containsExactly("p-1:01235");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> project.corrections().add(new Move(List.of("t-4-0"), "p-1")))
                    .withMessageContaining("forgotten");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> project.corrections().add(new Name("p-2", "Eve")));
        }
    }

    @Test
    void whoeverBecameThePersonIsForgottenWithThem() throws IOException {
        try (Project project = Project.open(folder)) {
            project.corrections().add(new Name("p-3", NAME));
            project.corrections().add(new Merge("p-3", "p-2"));
            project.corrections().add(new Name("p-2", "Eve Adams"));
            assertThat(project.forgetting().belongings("p-2").names()).containsExactlyInAnyOrder(NAME, "Eve Adams");
            Traces traces = forget(project, "p-2");
            assertThat(traces.findIn(folder)).isEmpty();
            assertThat(people(project)).containsExactly("p-1:012");
            assertThat(hits(List.of(NAME.getBytes(UTF_8)))).isZero();
        }
    }

    @Test
    void aClusteringThatHeededWhatIsForgottenStillStands() throws IOException {
        try (Project project = Project.open(folder)) {
            project.corrections().add(new Merge("p-3", "p-2"));
            project.corrections()
                    .add(new Move(List.of("t-0-0"), project.people().newId()));
            cluster(project);
            List<String> before = people(project);
            forget(project, "p-2");
            assertThat(project.people().needClustering()).isFalse();
            before.removeIf(person -> person.startsWith("p-2:"));
            assertThat(people(project)).isEqualTo(before).hasSize(2);
        }
    }

    @Test
    void theSameAnalysisBringsNobodyBackAndAnotherIsRefused() throws IOException {
        try (Project project = Project.open(folder)) {
            forget(project, "p-2");
            project.watching().begin(FILM.film(), "settings");
            cluster(project);
            assertThat(people(project)).containsExactly("p-1:012", "p-3:5");
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> project.watching().begin(FILM.film(), "other settings"))
                    .withMessageContaining("forgotten")
                    .withMessageContaining("-o");
            Files.delete(folder.resolve("crops/0/t-0-0-0.jpg"));
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> project.watching().begin(FILM.film(), "settings"));
        }
        try (Project project = Project.open(folder)) {
            assertThat(people(project)).containsExactly("p-1:012", "p-3:5");
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
            assertThat(people(project)).containsExactly("p-1:012", "p-3:5");
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
    void theLogCanBeChangedOnlyWhileSomebodyIsForgotten() throws Exception {
        try (Project project = Project.open(folder)) {
            project.corrections().add(new Name("p-2", NAME));
            project.corrections().add(new Name("p-1", "Bob"));
            forget(project, "p-2");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("project.sqlite"));
                Statement statement = connection.createStatement()) {
            for (String sql : List.of("DELETE FROM correction", "UPDATE correction SET content = ''")) {
                assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute(sql));
            }
        }
    }

    @Test
    void aShortOrCommonNameIsLookedForAsTheLogWritesIt() throws IOException {
        for (String name : List.of("Al", "track")) {
            try (Project project = Project.open(folder)) {
                String person =
                        project.people().cast().orElseThrow().people().get(0).id();
                project.corrections().add(new Name(person, name));
                Traces traces = forget(project, person);
                assertThat(traces.unsearchable()).containsExactly(name);
                assertThat(traces.findIn(folder)).isEmpty();
                Files.writeString(folder.resolve("old.log"), "{\"name\":\"" + name + "\"}");
                assertThat(traces.findIn(folder)).containsExactly(new Finding(Path.of("old.log"), TraceKind.NAME));
                Files.delete(folder.resolve("old.log"));
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

    @Test
    void aFolderWithWiderRightsIsTightened() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX rights here");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        try (Project project = Project.open(folder)) {
            assertThat(project.custody().isPrivate()).isTrue();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void remembersWhyAndHowLong() throws IOException {
        LocalDate day = LocalDate.of(2026, 3, 1);
        Retention retention = new Retention(Optional.of(" an archive "), Optional.of(day));
        try (Project project = Project.open(folder)) {
            assertThat(project.custody().retention()).isEqualTo(Retention.NONE);
            project.custody().keep(retention);
        }
        try (Project project = Project.open(folder)) {
            Retention kept = project.custody().retention();
            assertThat(kept).isEqualTo(retention);
            assertThat(kept.purpose()).contains("an archive");
            assertThat(kept.isOver(day)).isFalse();
            assertThat(kept.isOver(day.plusDays(1))).isTrue();
            assertThat(Retention.NONE.isOver(day)).isFalse();
            assertThat(project.custody().holdings()).isEqualTo(new Custody.Holdings(12, 12, 12, 0, 0));
        }
    }
}
