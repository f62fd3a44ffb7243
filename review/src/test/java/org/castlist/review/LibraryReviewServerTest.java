package org.castlist.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castlist.library.FilmPerson;
import org.castlist.library.LinkWord;
import org.castlist.people.Person;
import org.castlist.project.Forgetting;
import org.castlist.project.LinkedLibrary;
import org.castlist.project.Project;
import org.castlist.review.library.LibraryReviewServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three films of the same three people, one of whom was taken for two in the film with the hostile name. */
class LibraryReviewServerTest {
    private static final String NINE = "episode 9";
    private static final String TEN = "episode 10";
    private static final String Z = ReviewedLibrary.HOSTILE;

    @TempDir
    private static Path analysed;

    @TempDir
    private Path folder;

    private final List<String> written = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // before each test
    private LibraryReviewServer server;

    @SuppressWarnings("NullAway.Init") // before each test
    private Visitor visitor;

    @BeforeAll
    static void analyse() throws IOException {
        ReviewedLibrary.analysed(analysed);
    }

    @BeforeEach
    void serve() throws IOException {
        ReviewedLibrary.copy(analysed, folder);
        server = LibraryReviewServer.start(
                folder,
                ReviewedLibrary.tools((project, observer) ->
                        written.add(String.valueOf(project.folder().getFileName()))),
                0);
        visitor = Visitor.of(server);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private JsonNode people() throws IOException {
        return visitor.json("/api/people");
    }

    /** Who is linked to whom, each as the place of the film and the person. */
    private Set<Set<String>> groups() throws IOException {
        JsonNode answer = people();
        List<String> films = new ArrayList<>();
        answer.path("films").forEach(film -> films.add(film.asText()));
        Set<Set<String>> groups = new java.util.HashSet<>();
        for (JsonNode person : answer.path("people")) {
            Set<String> group = new TreeSet<>();
            person.path("members")
                    .forEach(member -> group.add(films.get(member.get(0).asInt()) + "/"
                            + member.get(1).asText()));
            groups.add(group);
        }
        return groups;
    }

    private HttpResponse<String> say(String type, List<String> these, List<String> those, long seen, Long... takenBack)
            throws IOException {
        return visitor.post(
                "/api/words",
                "{\"type\":\"" + type + "\",\"these\":" + json(these) + ",\"those\":" + json(those) + ",\"seen\":"
                        + seen + ",\"takenBack\":" + List.of(takenBack) + "}");
    }

    private static String json(List<String> texts) {
        return texts.stream()
                .map(text -> "\"" + text.replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private HttpResponse<String> name(String name, String... people) throws IOException {
        String wishes = Stream.of(people)
                .map(person -> "{\"id\":" + json(List.of(person)).replaceAll("^\\[|]$", "") + ",\"was\":null}")
                .collect(Collectors.joining(",", "[", "]"));
        return visitor.post("/api/names", "{\"name\":\"" + name + "\",\"people\":" + wishes + "}");
    }

    private HttpResponse<String> toggle(String deed) throws IOException {
        return visitor.post("/api/deeds", "{\"id\":\"" + deed + "\"}");
    }

    private Optional<String> nameIn(String film, String person) throws IOException {
        try (Project project = Project.openExisting(folder.resolve(film + ".castlist"))) {
            return project.people().cast().orElseThrow().person(person).flatMap(Person::name);
        }
    }

    private String face(String person, int place) {
        return "/face?of=" + URLEncoder.encode(person, StandardCharsets.UTF_8) + "&place=" + place;
    }

    @Test
    void linksFirstAndShowsEverybodyAcrossFilms() throws IOException {
        assertThat(groups())
                .containsExactlyInAnyOrder(
                        Set.of(NINE + "/p-1", TEN + "/p-1", Z + "/p-1"),
                        Set.of(NINE + "/p-2", TEN + "/p-2", Z + "/p-2"),
                        Set.of(NINE + "/p-3", TEN + "/p-3", Z + "/p-3"),
                        Set.of(Z + "/p-4"));
        JsonNode answer = people();
        assertThat(answer.path("films")).map(JsonNode::asText).containsExactly(NINE, TEN, Z);
        assertThat(answer.at("/people/0/least").asDouble()).isGreaterThan(0.99);
        assertThat(answer.path("behind")).isEmpty();
        JsonNode person = visitor.json("/api/person?of=episode+9/p-1");
        assertThat(person.path("members")).hasSize(3);
        assertThat(person.at("/members/0/cosine").asDouble()).isGreaterThan(0.9);
        assertThat(person.at("/members/0/pictures").asInt()).isEqualTo(6);
        assertThat(person.path("alike")).hasSize(3);
        assertThat(visitor.json("/api/decisions").path("searched").asBoolean()).isTrue();
    }

    @Test
    void aProposedNameIsTakenOnlyWhereTheReviewerSaysSo() throws IOException {
        assertThat(name("Ana", NINE + "/p-1").statusCode()).isEqualTo(200);
        JsonNode series = visitor.json("/api/series?of=episode");
        assertThat(series.path("episodes")).hasSize(2);
        assertThat(series.at("/episodes/0/fresh")).hasSize(3);
        assertThat(series.at("/episodes/1/known/0/proposed").asText()).isEqualTo("Ana");
        assertThat(series.at("/episodes/1/known/0/earlier").asText()).isEqualTo(NINE + "/p-1");
        assertThat(nameIn(TEN, "p-1")).isEmpty();

        HttpResponse<String> accepted = name("Ana", TEN + "/p-1");
        assertThat(accepted.body()).contains("\"deed\":\"names-2\"");
        assertThat(nameIn(TEN, "p-1")).contains("Ana");
        assertThat(nameIn(Z, "p-1")).isEmpty();

        assertThat(people().path("undo").asText()).isEqualTo("names-2");
        toggle("names-2");
        assertThat(nameIn(TEN, "p-1")).isEmpty();
        assertThat(nameIn(NINE, "p-1")).contains("Ana");
        assertThat(people().path("redo").asText()).isEqualTo("names-2");
        toggle("names-2");
        assertThat(nameIn(TEN, "p-1")).contains("Ana");
        assertThat(visitor.json("/api/history").path("deeds")).hasSize(2);
    }

    @Test
    void whoeverIsTakenOutStaysOutUntilThatIsUndone() throws IOException {
        Set<Set<String>> before = groups();
        HttpResponse<String> out = say("part", List.of(TEN + "/p-1"), List.of(NINE + "/p-1", Z + "/p-1"), 0);
        assertThat(out.statusCode()).as(out.body()).isEqualTo(200);
        assertThat(out.body()).contains("are different people, and 1 more");
        assertThat(groups()).contains(Set.of(TEN + "/p-1"), Set.of(NINE + "/p-1", Z + "/p-1"));
        assertThat(visitor.post("/api/link", "{}").statusCode()).isEqualTo(200);
        assertThat(groups()).contains(Set.of(TEN + "/p-1"));

        JsonNode deed = visitor.json("/api/history").at("/deeds/0");
        assertThat(visitor.json("/api/history").path("deeds")).hasSize(1);
        toggle(deed.path("id").asText());
        assertThat(groups()).isEqualTo(before);
        toggle(deed.path("id").asText());
        assertThat(groups()).contains(Set.of(TEN + "/p-1"));
    }

    @Test
    void oneWordJoinsTwoPeopleWholeThoughTheyShareAFilm() throws IOException {
        List<String> three = List.of(NINE + "/p-3", TEN + "/p-3", Z + "/p-3");
        HttpResponse<String> joined = say("same", three, List.of(Z + "/p-4"), 0);
        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(200);
        assertThat(groups()).contains(Set.of(NINE + "/p-3", TEN + "/p-3", Z + "/p-3", Z + "/p-4"));
        assertThat(visitor.json("/api/history").path("deeds")).hasSize(1);

        long last = people().path("last").asLong();
        HttpResponse<String> refused = say("part", List.of(Z + "/p-4"), three, last);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Visitor.error(refused)).contains("contradicts what was said before");
        assertThat(people().path("last").asLong()).isEqualTo(last);
        List<Long> against = new ArrayList<>();
        people().path("words").forEach(word -> against.add(word.get(0).asLong()));
        HttpResponse<String> parted = say("part", List.of(Z + "/p-4"), three, last, against.toArray(Long[]::new));
        assertThat(parted.statusCode()).as(parted.body()).isEqualTo(200);
        assertThat(groups()).contains(Set.of(Z + "/p-4"), new TreeSet<>(three));
        toggle(people().path("undo").asText());
        assertThat(groups()).contains(Set.of(NINE + "/p-3", TEN + "/p-3", Z + "/p-3", Z + "/p-4"));
    }

    @Test
    void twoPeopleWhoAreNotLinkedAreToldApartByOneWord() throws IOException {
        List<String> one = List.of(NINE + "/p-1", TEN + "/p-1");
        assertThat(say("different", one, List.of(NINE + "/p-2", TEN + "/p-2"), 0)
                        .statusCode())
                .isEqualTo(200);
        assertThat(people().path("words")).hasSize(1);
    }

    @Test
    void tellsTwoTabsThatTheyDisagreeAndLosesNeithersWork() throws IOException {
        assertThat(say("part", List.of(TEN + "/p-1"), List.of(NINE + "/p-1", Z + "/p-1"), 0)
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> clash = say("same", List.of(TEN + "/p-1"), List.of(NINE + "/p-2"), 0);
        assertThat(clash.statusCode()).isEqualTo(409);
        assertThat(Visitor.error(clash)).contains("somebody else said something of the same people");
        assertThat(say("different", List.of(TEN + "/p-3"), List.of(NINE + "/p-2"), 0)
                        .statusCode())
                .isEqualTo(200);

        assertThat(name("Ana", NINE + "/p-2").statusCode()).isEqualTo(200);
        HttpResponse<String> named = name("Bea", NINE + "/p-2");
        assertThat(named.statusCode()).isEqualTo(409);
        assertThat(Visitor.error(named)).contains("somebody else named").contains("Ana");
        assertThat(nameIn(NINE, "p-2")).contains("Ana");
    }

    @Test
    void aFilmThatSomebodyWorksOnIsLeftOutAndTold() throws IOException {
        try (Project besides = Project.openExisting(folder.resolve(TEN + ".castlist"))) {
            HttpResponse<String> named = name("Ana", NINE + "/p-1", TEN + "/p-1");
            assertThat(named.statusCode()).isEqualTo(200);
            assertThat(named.body()).contains("\"left\":{\"episode 10\":");
            assertThat(besides.people().cast().orElseThrow().person("p-1").flatMap(Person::name))
                    .isEmpty();
            assertThat(visitor.get(face(TEN + "/p-1", 0), Map.of()).statusCode())
                    .as("never read")
                    .isEqualTo(503);
            assertThat(visitor.json("/api/person?of=episode+10/p-1").findValuesAsText("trouble"))
                    .anyMatch(trouble -> trouble.contains("open"));
        }
        assertThat(visitor.get(face(TEN + "/p-1", 0), Map.of()).statusCode()).isEqualTo(200);
        assertThat(nameIn(NINE, "p-1")).contains("Ana");
    }

    @Test
    void seesWhatTheCommandLineDoesBesideIt() throws IOException {
        String before = visitor.json("/api/revision").path("revision").asText();
        try (LinkedLibrary besides = LinkedLibrary.openExisting(folder)) {
            besides.say(new LinkWord(new FilmPerson(NINE, "p-1"), new FilmPerson(TEN, "p-1"), false));
            besides.link(besides.linking(), new org.castlist.library.EveryPair(), false);
            assertThat(visitor.get("/api/people", Map.of()).statusCode()).isEqualTo(200);
        }
        assertThat(visitor.json("/api/revision").path("revision").asText()).isNotEqualTo(before);
        assertThat(people().path("words")).hasSize(1);
        assertThat(say("same", List.of(NINE + "/p-1"), List.of(TEN + "/p-1"), 0).statusCode())
                .isEqualTo(409);
    }

    @Test
    void aProjectThatIsGoneOrChangedIsToldAndTakenInWhenTheReviewerWishes() throws IOException {
        assertThat(visitor.get(face(TEN + "/p-1", 0), Map.of()).statusCode()).isEqualTo(200);
        Files.move(folder.resolve(TEN + ".castlist"), folder.resolve("moved"));
        HttpResponse<String> face = visitor.get(face(TEN + "/p-1", 0), Map.of());
        assertThat(face.statusCode()).isEqualTo(404);
        assertThat(Visitor.error(face)).contains("no longer in the folder of the library");
        assertThat(people().path("behind")).map(JsonNode::asText).containsExactly("moved", TEN);
        visitor.post("/api/link", "{}");
        assertThat(people().path("behind")).isEmpty();
        assertThat(people().path("films"))
                .map(JsonNode::asText)
                .contains("moved")
                .doesNotContain(TEN);
    }

    @Test
    void noLongerTellsOfWhoWasForgottenBesideIt() throws IOException {
        name("Ana", NINE + "/p-1");
        assertThat(visitor.get(face(NINE + "/p-1", 0), Map.of()).statusCode()).isEqualTo(200);
        try (Project besides = Project.openExisting(folder.resolve(NINE + ".castlist"))) {
            Forgetting forgetting = besides.forgetting();
            forgetting.erase("p-1");
            forgetting.sweep();
            forgetting.finish("p-1");
        }
        assertThat(visitor.get(face(NINE + "/p-1", 0), Map.of()).statusCode()).isEqualTo(404);
        assertThat(people().path("behind")).map(JsonNode::asText).containsExactly(NINE);
        visitor.post("/api/link", "{}");
        assertThat(visitor.get("/api/people", Map.of()).body()).doesNotContain("Ana");
        assertThat(visitor.get("/api/history", Map.of()).body()).doesNotContain("Ana");
    }

    @Test
    void namesOfFilmsAndPeopleAreTextAndNothingElse() throws IOException {
        String hostile = "<script>alert(1)</script>";
        assertThat(name(hostile, Z + "/p-4").statusCode()).isEqualTo(200);
        assertThat(nameIn(Z, "p-4")).contains(hostile);
        HttpResponse<String> picture = visitor.get(face(Z + "/p-4", 1), Map.of());
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/jpeg");
        for (String elsewhere : List.of("../" + NINE + "/p-1", "..%00/p-1", ".castlist/p-1", "/p-1", "p-1")) {
            assertThat(visitor.get(face(elsewhere, 0), Map.of()).statusCode())
                    .as(elsewhere)
                    .isIn(400, 404);
        }
        assertThat(visitor.get(face(Z + "/p-4", 99), Map.of()).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/face?of=episode+9/p-1&place=-1", Map.of()).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "/api/words|{\"type\":\"fire\"}|400|what is said is same, different or part, not 'fire'",
                "/api/words|{\"type\":\"same\",\"these\":[],\"those\":[\"a/p-1\"]}|400|it takes two sides to be compared",
                "/api/words|{\"type\":\"same\",\"these\":[\"a/p-1\"],\"those\":[\"b/p-1\"]}|400|there is no person a/p-1",
                "/api/words|{\"type\":\"same\",\"these\":[\"a\"],\"those\":[\"b\"]}|400|a person of a library must look like",
                "/api/names|{\"name\":\"Ana\",\"people\":[]}|400|somebody must be named, not nobody",
                "/api/names|{\"name\":\" \",\"people\":[{\"id\":\"episode 9/p-1\"}]}|400|a name must not be blank",
                "/api/names|{\"name\":\"Ana\",\"people\":[{\"id\":\"episode 9/p-9\"}]}|400|there is no person p-9",
                "/api/deeds|{\"id\":\"words-7\"}|404|the log of links has no entry words-7",
                "/api/deeds|{\"id\":\"names-7\"}|404|no names were given here under names-7",
                "/api/words|nonsense|400|the request is no JSON"
            })
    void saysWhatIsWrongWithARequest(String path, String body, int status, String sentence) throws IOException {
        HttpResponse<String> answer = visitor.post(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Visitor.error(answer)).startsWith(sentence);
        assertThat(people().path("last").asLong()).isZero();
    }

    @Test
    void isProtectedAsTheReviewOfOneFilmIs() throws IOException {
        Visitor stranger = Visitor.stranger(server);
        for (String path : List.of("/", "/api/people", "/library/main.js", face(NINE + "/p-1", 0), "/?token=guessed")) {
            HttpResponse<String> refused = stranger.get(path, Map.of());
            assertThat(refused.statusCode()).as(path).isEqualTo(403);
            assertThat(Visitor.error(refused)).contains("castlist library review");
        }
        for (String path : List.of("/api/words", "/api/names", "/api/deeds", "/api/link")) {
            assertThat(visitor.post(path, "{}", Map.of()).statusCode()).as(path).isEqualTo(403);
            assertThat(visitor.post(path, "{}", Map.of("X-Castlist", "review", "Origin", "http://evil.example"))
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        HttpResponse<String> page = visitor.get("/", Map.of());
        assertThat(page.body()).contains("/library/main.js");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(visitor.get("/library/../page/main.js", Map.of()).statusCode())
                .isIn(400, 404);
    }

    @Test
    void writesTheFilesOfTheFilmsThatWereNamedWhenTheReviewEnds() throws IOException {
        name("Ana", NINE + "/p-1", TEN + "/p-1");
        server.close();
        assertThat(written).containsExactlyInAnyOrder(NINE + ".castlist", TEN + ".castlist");
    }

    @Test
    void saysThatAFolderIsNoLibrary(@TempDir Path empty) {
        assertThatIOException()
                .isThrownBy(() -> LibraryReviewServer.start(empty, ReviewedLibrary.tools((p, o) -> {}), 0))
                .withMessageContaining("there is no film in")
                .withMessageContaining("castlist library analyze");
        assertThatIOException()
                .isThrownBy(
                        () -> LibraryReviewServer.start(empty.resolve("none"), ReviewedLibrary.tools((p, o) -> {}), 0))
                .withMessageContaining("there is no folder");
        assertThat(empty).isEmptyDirectory();
    }
}
