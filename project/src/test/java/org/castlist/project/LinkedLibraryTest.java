package org.castlist.project;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.castlist.embeddings.Embedding;
import org.castlist.library.EveryPair;
import org.castlist.library.FilmPerson;
import org.castlist.library.LibraryPerson;
import org.castlist.library.LinkWord;
import org.castlist.library.LinkedPerson;
import org.castlist.library.Linking;
import org.castlist.library.NearestPeople;
import org.castlist.people.Anchor;
import org.castlist.people.Cast;
import org.castlist.people.Person;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.Footage;
import org.castlist.tracks.UnknownReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Films of which each person has one track; who they are is told by a letter. */
class LinkedLibraryTest {
    private static final int DIMENSION = 64;

    @TempDir
    private Path folder;

    private LinkedLibrary library;
    private final List<Integer> sought = new ArrayList<>();
    private final NearestPeople counting = (crowd, people, reach) -> {
        sought.add(people.length);
        return new EveryPair().find(crowd, people, reach);
    };

    @BeforeEach
    void open() throws IOException {
        library = LinkedLibrary.open(folder);
    }

    @AfterEach
    void close() throws IOException {
        library.close();
    }

    /** The people of a film: p-1 is the first letter, and so on; a star is nobody. */
    private static FilmPeople film(String film, String letters) throws IOException {
        Footage footage = new MadeUpFilm(letters.length(), 1, 5, 1, 8, false)
                .watched(new CropFolder(Path.of("unused")))
                .footage();
        List<Person> cast = new ArrayList<>();
        List<LibraryPerson> people = new ArrayList<>();
        Map<String, Anchor> anchors = new HashMap<>();
        Map<String, UnknownReason> unknown = new HashMap<>();
        Map<Character, List<String>> tracks = new TreeMap<>();
        for (int i = 0; i < letters.length(); i++) {
            FaceTrack track = footage.tracks().get(i);
            if (letters.charAt(i) == '*') {
                unknown.put(track.id(), UnknownReason.NO_CLEAR_FACE);
            } else {
                tracks.computeIfAbsent(letters.charAt(i), any -> new ArrayList<>())
                        .add(track.id());
            }
        }
        for (Map.Entry<Character, List<String>> one : tracks.entrySet()) {
            String id = "p-" + (letters.indexOf(one.getKey()) + 1);
            FaceTrack first = footage.tracks().get(letters.indexOf(one.getKey()));
            cast.add(new Person(id, Optional.empty(), false, one.getValue()));
            anchors.put(id, Anchor.of(first));
            people.add(new LibraryPerson(new FilmPerson(film, id), Optional.empty(), 1, face(film, one.getKey())));
        }
        return new FilmPeople("net", people, anchors, new Cast(footage, cast, unknown));
    }

    private static Embedding face(String film, char who) {
        Random is = new Random(who);
        Random looks = new Random(film.hashCode() + who);
        float[] values = new float[DIMENSION];
        for (int d = 0; d < DIMENSION; d++) {
            values[d] = (float) (is.nextGaussian() + 0.2 * looks.nextGaussian());
        }
        return new Embedding(values);
    }

    private void add(String film, String letters) throws IOException {
        library.replace(film, "stamp", film(film, letters));
        link();
    }

    private void link() throws IOException {
        library.link(Linking.ofDefaultEmbedder(), counting, false);
    }

    private static LinkWord word(String one, String other, boolean areOne) {
        return new LinkWord(FilmPerson.parse(one), FilmPerson.parse(other), areOne);
    }

    private Set<Set<String>> groups() throws IOException {
        Set<Set<String>> groups = new HashSet<>();
        for (LinkedPerson person : library.linked()) {
            Set<String> group = new TreeSet<>();
            person.members().forEach(member -> group.add(member.id().toString()));
            groups.add(group);
        }
        return groups;
    }

    @Test
    void theSameFilmsInAnyOrderGiveTheSamePeople() throws IOException {
        add("a", "AB");
        add("b", "CA");
        add("c", "BA");
        Set<Set<String>> oneByOne = groups();
        for (String film : List.of("a", "b", "c")) {
            library.remove(film);
        }
        library.replace("c", "stamp", film("c", "BA"));
        library.replace("a", "stamp", film("a", "AB"));
        library.replace("b", "stamp", film("b", "CA"));
        link();

        assertThat(oneByOne)
                .containsExactlyInAnyOrder(Set.of("a/p-1", "b/p-2", "c/p-2"), Set.of("a/p-2", "c/p-1"), Set.of("b/p-1"))
                .isEqualTo(groups());
    }

    @Test
    void onlyThePeopleOfNewAndChangedFilmsAreCompared() throws IOException {
        add("a", "ABC");
        add("b", "AB");
        add("b", "AB");
        add("b", "ABD");

        assertThat(sought).containsExactly(3, 2, 3);
    }

    /** A face is two thousand bytes: to write all of them would cost a large library more than to compare. */
    @Test
    void ofFilmsThatWereThereNothingIsWrittenAnew() throws IOException, SQLException {
        add("a", "AB");
        add("b", "AB");
        sql("CREATE TABLE touched (film TEXT)");
        sql("CREATE TRIGGER touch AFTER UPDATE ON person BEGIN INSERT INTO touched VALUES (old.film); END");
        add("c", "BA");

        try (Connection connection = connection();
                ResultSet touched =
                        connection.createStatement().executeQuery("SELECT group_concat(DISTINCT film) FROM touched")) {
            assertThat(touched.getString(1)).isEqualTo("c");
        }
        assertThat(groups()).hasSize(2);
    }

    private void sql(String statement) throws IOException, SQLException {
        library.close();
        try (Connection connection = connection()) {
            connection.createStatement().execute(statement);
        }
        library = LinkedLibrary.openExisting(folder);
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("library.sqlite"));
    }

    @Test
    void whatReviewersSayOutlivesNewFilmsAndClosing() throws IOException {
        add("a", "AB");
        add("b", "AX");
        library.say(word("a/p-1", "b/p-1", false));
        library.say(word("a/p-2", "b/p-2", true));
        link();
        library.close();
        library = LinkedLibrary.openExisting(folder);
        add("c", "AB");

        assertThat(groups())
                .anyMatch(group -> group.containsAll(Set.of("a/p-2", "b/p-2", "c/p-2")))
                .noneMatch(group -> group.containsAll(Set.of("a/p-1", "b/p-1")));
        assertThat(library.log().inForce()).hasSize(2);
    }

    @Test
    void whatIsUndoneIsThoughtOverAgain() throws IOException {
        add("a", "AB");
        add("b", "AX");
        Set<Set<String>> before = groups();
        library.say(word("a/p-1", "b/p-1", false));
        link();
        assertThat(groups()).isNotEqualTo(before);

        library.undo(1);
        link();

        assertThat(groups()).isEqualTo(before);
        assertThat(sought).as("nobody is compared again").hasSize(2);
    }

    @Test
    void aWordFollowsAPersonToAnotherId() throws IOException {
        add("a", "AB");
        add("b", "XY");
        library.say(word("a/p-2", "b/p-2", true));
        link();

        library.replace("a", "stamp", film("a", "AA")); // p-2 was merged into p-1
        link();

        assertThat(groups()).containsExactlyInAnyOrder(Set.of("a/p-1", "b/p-2"), Set.of("b/p-1"));
    }

    @Test
    void ofWhomeverIsGoneFromTheirFilmNothingIsLeft() throws IOException {
        add("a", "AB");
        add("b", "AB");
        byte[] face = Packed.embedding(face("a", 'A'));
        assertThat(holds(face)).isTrue();

        Set<FilmPerson> gone = library.replace("a", "stamp", film("a", "*B"));
        library.compact();
        link();

        assertThat(gone).containsExactly(FilmPerson.parse("a/p-1"));
        assertThat(holds(face)).isFalse();
        assertThat(groups()).containsExactlyInAnyOrder(Set.of("a/p-2", "b/p-2"), Set.of("b/p-1"));
    }

    private boolean holds(byte[] face) throws IOException {
        String sought = new String(face, 32, 64, ISO_8859_1);
        for (String file : List.of("library.sqlite", "library.sqlite-wal")) {
            Path path = folder.resolve(file);
            if (Files.exists(path) && new String(Files.readAllBytes(path), ISO_8859_1).contains(sought)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void settingsAreKeptAndOthersLinkAnew() throws IOException {
        Linking usual = Linking.ofDefaultEmbedder();
        Linking stricter = new Linking(usual.belief(), 0.9999999999999, usual.leastClarity(), 50);
        add("a", "AB");
        add("b", "AB");

        library.link(stricter, counting, false);

        assertThat(library.linking()).isEqualTo(stricter);
        assertThat(sought).containsExactly(2, 2, 4);
    }

    @Test
    void whoIsNotThereCannotBeSpokenOf() throws IOException {
        add("a", "AB");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> library.say(word("a/p-1", "a/p-9", true)))
                .withMessage("there is no person a/p-9 in this library");
        assertThatThrownBy(() -> LinkedLibrary.open(folder))
                .isInstanceOf(ProjectBusyException.class)
                .hasMessageContaining("the library");
        assertThatThrownBy(() -> LinkedLibrary.openExisting(folder.resolve("other")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("castlist library link");
    }

    @Test
    void peopleOfTwoFaceNetworksAreNotCompared() throws IOException {
        add("a", "AB");
        FilmPeople other = film("b", "AB");
        FilmPeople foreign = new FilmPeople("another", other.people(), other.anchors(), other.cast());

        assertThat(library.otherNetwork("b", other)).isEmpty();
        assertThat(library.otherNetwork("b", foreign)).contains("net");
    }
}
